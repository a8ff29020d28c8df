package app.redress.simulation.world;

/// The environment shared by owners and attackers of one drill: stores, networks, calendar, profile.
public record World(
        long seed, int accounts, DrillProfile profile, DrillCalendar days, StoreMap shops, AddressPlan addresses) {
    private static final int SMALL = 2_000;

    public static World of(DrillRequest request) {
        return new World(
                request.seed(),
                request.accounts(),
                request.profile(),
                DrillCalendar.of(request.days()),
                new StoreMap(
                        request.seed(),
                        request.accounts(),
                        request.profile().country().streets()),
                new AddressPlan(request.accounts(), request.profile().country()));
    }

    /// Factor on the number of attempts: 1 at a small service, up to 3 at a large one, where there is more to take.
    public double eagerness() {
        return Math.clamp(1 + StrictMath.log10((double) accounts / SMALL), 1, 3);
    }
}
