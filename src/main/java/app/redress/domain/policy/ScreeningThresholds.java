package app.redress.domain.policy;

/// What makes an account worth judging.
///
/// @param dayQuantile of the yen moved on one day, over all days with money
/// @param dayQuantileBlind the same for accounts without access rows
/// @param emptiedShare share of a spend below which what is left counts as an emptied balance
/// @param senders accounts that send money to one account
/// @param sharedDevice accounts on one device
/// @param measuredAccounts, mostMeasured a tenth of the accounts is judged to learn what owners usually do, between
/// these bounds
/// @param judgedToTheEnd candidates up to which all are judged to the end and listed
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
    /// Number of accounts from which to learn what owners usually do.
    public int measured(int accounts) {
        return Math.max(measuredAccounts, Math.min(mostMeasured, accounts / 10));
    }

    /// Accounts that spend at one store within so many minutes.
    public record StoreCluster(int accounts, int minutes) {}

    /// A source on which logins fail.
    ///
    /// @param failures other accounts on which it failed
    /// @param failureShare share of its accounts on which it failed
    /// @param stolenShare share of those let in who may be thieves
    public record FailingSource(double failures, double failureShare, double stolenShare) {}
}
