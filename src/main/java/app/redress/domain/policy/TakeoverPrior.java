package app.redress.domain.policy;

/// Prior beliefs about takeovers.
///
/// @param guess share of accounts taken over, until the case shows its own
/// @param leastRate, mostRate bounds of the case's own share
/// @param caution log-odds deducted because signals are not fully independent
/// @param unseenShare share of takeovers that leave no visit in the access log
/// @param likeOwnerShare share of thieves who charge and buy what the owner does, and when
public record TakeoverPrior(
        double guess,
        double leastRate,
        double mostRate,
        double caution,
        double unseenShare,
        double likeOwnerShare,
        FurtherClient further) {
    /// Log-odds that another client of the account is hostile too, by how closely it follows a hostile one.
    public record FurtherClient(double minutes, double day, double later) {
        private static final long HALF_AN_HOUR = 1800;
        private static final long A_DAY = 24 * 3600;

        /// @param seconds between its first visit and the nearest hostile one
        public double after(long seconds) {
            return seconds <= HALF_AN_HOUR ? minutes : seconds <= A_DAY ? day : later;
        }
    }
}
