package app.redress.domain.policy;

/// Thresholds that make an account a candidate.
///
/// @param dayQuantile quantile of the daily yen, over all days with transactions
/// @param dayQuantileBlind the quantile for accounts without access rows
/// @param emptiedShare share of a spend below which the remaining balance counts as emptied
/// @param senders number of accounts sending money to one account
/// @param sharedDevice number of accounts on one device
/// @param measuredAccounts, mostMeasured bounds of the baseline sample: a tenth of the accounts is judged to measure
///     owner behaviour
/// @param judgedToTheEnd number of candidates up to which all are judged in every round and listed
public record ScreeningThresholds(
        double dayQuantile,
        double dayQuantileBlind,
        double emptiedShare,
        StoreCluster cluster,
        int senders,
        int sharedDevice,
        FailingSource source,
        int measuredAccounts,
        int mostMeasured,
        int judgedToTheEnd) {
    /// Size of the baseline sample for measuring owner behaviour.
    public int measured(int accounts) {
        return Math.max(measuredAccounts, Math.min(mostMeasured, accounts / 10));
    }

    /// Accounts spending at one store within this many minutes.
    public record StoreCluster(int accounts, int minutes) {}

    /// Thresholds for a source with failed logins.
    ///
    /// @param failures number of other accounts on which it failed
    /// @param failureShare share of its accounts on which it failed
    /// @param stolenShare share of successful logins that may be attackers
    public record FailingSource(double failures, double failureShare, double stolenShare) {}
}
