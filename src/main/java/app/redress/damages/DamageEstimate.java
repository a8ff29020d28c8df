package app.redress.damages;

import java.time.Instant;
import java.util.List;

/// A statement of damage that says by which definition, policy and evidence it holds, and when.
///
/// @param definition how "damage" was counted
/// @param accounts number of victims by that definition
/// @param amount yen by that definition; for EVIDENCE what is due to customers under the point reading
/// @param low, expected, high the range in yen; equal to `amount` for definitions that give none
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
        Instant asOf,
        String tracing,
        String policy,
        List<String> evidence) {
    public DamageEstimate {
        evidence = List.copyOf(evidence);
        if (low > expected || expected > high) {
            throw new IllegalArgumentException(
                    definition + ": low " + low + ", expected " + expected + ", high " + high);
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
