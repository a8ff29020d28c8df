package app.redress.screening;

/// What the whole evidence says of one source of access: an address, network, device, user agent or country.
///
/// @param accounts accounts it was let into
/// @param failedAccounts accounts it failed on
/// @param unknownTries attempts on IDs that do not exist
public record SourceStatistics(int accounts, int failedAccounts, long unknownTries) {
    public static final SourceStatistics UNKNOWN = new SourceStatistics(0, 0, 0);

    /// Distinct targets it failed on, unknown IDs counted one each.
    public long failedTargets() {
        return failedAccounts + unknownTries;
    }

    /// Share of its targets on which it failed, 0 to 1.
    public double failureShare() {
        long all = failedTargets() + accounts;
        return all == 0 ? 0 : (double) failedTargets() / all;
    }
}
