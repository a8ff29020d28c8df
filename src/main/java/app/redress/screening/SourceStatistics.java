package app.redress.screening;

/// Logins from one source over the whole evidence: an address, network, device, user agent or country.
///
/// @param accounts number of accounts with a successful login from it
/// @param failedAccounts number of accounts with a failed login from it that were never let in from it: who mistypes
/// gets in at the next try
/// @param unknownTries attempts on ids that do not exist
public record SourceStatistics(int accounts, int failedAccounts, long unknownTries) {
    public static final SourceStatistics UNKNOWN = new SourceStatistics(0, 0, 0);

    /// Distinct targets of failed logins; every attempt on an unknown id counts as one.
    public long failedTargets() {
        return failedAccounts + unknownTries;
    }

    /// Share of failed targets among all its targets, 0 to 1.
    public double failureShare() {
        long all = failedTargets() + accounts;
        return all == 0 ? 0 : (double) failedTargets() / all;
    }
}
