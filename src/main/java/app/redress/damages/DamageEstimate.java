package app.redress.damages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement of damage that says by which definition, policy and evidence it holds, and when.
///
/// @param definition how "damage" was counted
/// @param accounts number of victims by that definition
/// @param amount yen by that definition; for EVIDENCE what is due to customers under the point reading
/// @param low, expected, high yen when only what is certain counts, when every event counts by its probability, and
/// when everything suspected counts; equal to `amount` for definitions that only count
/// @param range where the true total lies with probability [#RANGE_SHARE]; of definitions that only count, their
/// amount; null in a case that an older version made, which did not work it out
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
    /// How probable it is that the true total lies in the range.
    public static final double RANGE_SHARE = 0.9;

    public DamageEstimate {
        evidence = List.copyOf(evidence);
        if (low > expected || expected > high) {
            throw new IllegalArgumentException(
                    definition + ": low " + low + ", expected " + expected + ", high " + high);
        }
    }

    /// Between which sums the total lies, both included. Its ends may lie outside of `low` and `high`: even what
    /// counts as certain is wrong now and then, and among the accounts that were cleared there may be a victim.
    public record Range(long low, long high) {
        public Range {
            if (low > high) {
                throw new IllegalArgumentException("range from " + low + " to " + high);
            }
        }
    }

    /// The definitions kept side by side.
    public enum Definition {
        /// Accounts whose charges and spends both reach the threshold on one calendar day; the sum of those spends.
        OPERATOR_DAY,
        /// A card charge and one payment that both reach the threshold on one day; the sum of such payments.
        OPERATOR_SINGLE,
        /// Ours: what is due to customers, from the verdicts.
        EVIDENCE,
        /// What customers reported.
        CLAIMS
    }
}
