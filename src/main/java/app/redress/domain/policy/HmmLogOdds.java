package app.redress.domain.policy;

/// Log-odds that the next charge or payment of an account is the attacker's.
///
/// @param within by time since the attacker's last access
/// @param ownerJustIn added if the owner was the last to log in, moments before
/// @param ownerBack added if the owner took the account back since the attacker was last seen
/// @param afterThief, afterOwner by time since the previous transaction, and whose it was
/// @param chargeSpent added to a payment from money charged by an attacker
/// @param unseenThief replaces afterThief if the log does not show the attacker
/// @param unseenMoves minimum number of transactions, each of which may be the first of an attacker missing from the
///     log
/// @param named of a transaction that the customer says was stolen
/// @param beforeNamed of a charge within the hour before one
/// @param repeatedShare weight of each transaction after the first in a run of one type
public record HmmLogOdds(
        SinceAccess within,
        double ownerJustIn,
        OwnerBack ownerBack,
        SinceMove afterThief,
        double chargeSpent,
        SinceMove afterOwner,
        SinceMove unseenThief,
        double unseenMoves,
        double named,
        double beforeNamed,
        double repeatedShare) {
    private static final long HOUR = 3600;

    /// Values by time since an access.
    ///
    /// @param untilReturn at least, between two accesses less than a week apart
    public record SinceAccess(
            double hour,
            double threeHours,
            double twelveHours,
            double dayAndAHalf,
            double week,
            double later,
            double untilReturn) {
        private static final long A_WEEK = 7 * 24 * HOUR;

        /// @param next seconds until the next access; [Long#MAX_VALUE] if there is none
        public double between(long seconds, long next) {
            double after = after(seconds);
            return next < A_WEEK && seconds + next < A_WEEK ? Math.max(after, untilReturn) : after;
        }

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
            return seconds <= A_WEEK ? week : later;
        }
    }

    /// Values by how the owner took the account back.
    ///
    /// @param reset with a new password
    /// @param complained by telling the operator
    /// @param unnoticed to what no visit explains and nobody complained of in the weeks after, but later
    public record OwnerBack(double reset, double complained, double unnoticed) {}

    /// Values by time since the previous charge or payment.
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
