package app.redress.domain.policy;

/// Log-odds that the next charge or payment of an account is the thief's.
///
/// @param within by time since the thief's last access
/// @param ownerJustIn added where the owner was the last to come in, a moment before
/// @param afterThief, afterOwner by time since the move before, and whose that was
/// @param chargeSpent added to a payment out of what a thief charged
/// @param unseenThief in place of afterThief where the log does not show the thief
/// @param unseenMoves number of moves of which each may be the first of a thief that the log does not show, at least
/// @param repeatedShare by which each move after the first counts in a row of one kind
public record HmmLogOdds(
        SinceAccess within,
        double ownerJustIn,
        SinceMove afterThief,
        double chargeSpent,
        SinceMove afterOwner,
        SinceMove unseenThief,
        double unseenMoves,
        double repeatedShare) {
    private static final long HOUR = 3600;

    /// By time since an access.
    public record SinceAccess(
            double hour, double threeHours, double twelveHours, double dayAndAHalf, double week, double later) {
        public double after(long seconds) {
            if (seconds <= HOUR) {
                return hour;
            }
            if (seconds <= 3 * HOUR) {
                return threeHours;
            }
            if (seconds <= 12 * HOUR) {
                return twelveHours;
            }
            if (seconds <= 36 * HOUR) {
                return dayAndAHalf;
            }
            return seconds <= 7 * 24 * HOUR ? week : later;
        }
    }

    /// By time since the charge or payment before.
    ///
    /// @param minutes up to 20
    /// @param hours up to 3
    /// @param day up to 36 hours
    public record SinceMove(double minutes, double hours, double day, double later) {
        private static final long TWENTY_MINUTES = 1200;

        public double after(long seconds) {
            if (seconds <= TWENTY_MINUTES) {
                return minutes;
            }
            if (seconds <= 3 * HOUR) {
                return hours;
            }
            return seconds <= 36 * HOUR ? day : later;
        }
    }
}
