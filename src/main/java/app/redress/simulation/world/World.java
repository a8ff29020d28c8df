package app.redress.simulation.world;

/// Everything that owners and attackers of one drill share: stores, networks, calendar, profile.
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

    /// Attackers try harder where there is more to get: at a small service as the profile says, up to three times
    /// that.
    public double eagerness() {
        return Math.clamp(1 + StrictMath.log10((double) accounts / SMALL), 1, 3);
    }
}
