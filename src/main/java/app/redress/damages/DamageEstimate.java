package app.redress.damages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A damage figure with the definition, policy, evidence and time it is based on.
///
/// @param definition how "damage" was counted
/// @param accounts number of victims by that definition
/// @param amount yen by that definition; for EVIDENCE the median of the totals that may be due to customers, always
/// within the range
/// @param low, expected, high yen confirmed only, expected, and including uncertain, the amount between low and high;
/// equal to `amount` for definitions that only count
/// @param range interval that contains the true total with probability [#RANGE_SHARE]; the amount itself for
/// definitions that only count; null in a case saved by a version that did not compute it
/// @param tracing name of the tracing convention
/// @param policy name and hash of the policy
/// @param evidence SHA-256 of every evidence file, in the order of the evidence set
public record DamageEstimate(
        Definition definition,
        int accounts,
        long amount,
        long low,
        long expected,
        long high,
        @Nullable Range range,
        Instant asOf,
        String tracing,
        String policy,
        List<String> evidence) {
    /// Probability that the true total lies in the range.
    public static final double RANGE_SHARE = 0.9;

    public DamageEstimate {
        evidence = List.copyOf(evidence);
        if (low > expected || expected > high) {
            throw new IllegalArgumentException(
                    definition + ": low " + low + ", expected " + expected + ", high " + high);
        }
    }

    /// An interval for the total, both bounds included. It may extend beyond `low` and `high`: even a certain verdict
    /// is sometimes wrong, and there may be a victim among the cleared accounts.
    public record Range(long low, long high) {
        public Range {
            if (low > high) {
                throw new IllegalArgumentException("range from " + low + " to " + high);
            }
        }
    }

    /// The definitions of damage compared side by side.
    public enum Definition {
        /// Accounts whose charges and spends both reach the threshold on one calendar day; the sum of those spends.
        OPERATOR_DAY,
        /// A card charge and one payment that both reach the threshold on one day; the sum of such payments.
        OPERATOR_SINGLE,
        /// What is due to customers according to the verdicts; Redress's own definition.
        EVIDENCE,
        /// What customers claimed.
        CLAIMS
    }
}
