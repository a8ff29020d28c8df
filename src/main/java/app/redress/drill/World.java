package app.redress.drill;

/// Everything that owners and attackers of one drill share: stores, networks, calendar, profile.
record World(long seed, int accounts, DrillProfile profile, Days days, ShopMap shops, AddressPlan addresses) {
    private static final int SMALL = 2_000;

    static World of(DrillRequest request) {
        return new World(
                request.seed(),
                request.accounts(),
                request.profile(),
                Days.of(request.days()),
                new ShopMap(
                        request.seed(),
                        request.accounts(),
                        request.profile().country().streets()),
                new AddressPlan(request.accounts(), request.profile().country()));
    }

    /// Attackers try harder where there is more to get: at a small service as the profile says, up to three times
    /// that.
    double eagerness() {
        return Math.clamp(1 + StrictMath.log10((double) accounts / SMALL), 1, 3);
    }
}
