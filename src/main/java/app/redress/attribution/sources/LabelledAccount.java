package app.redress.attribution.sources;

import app.redress.domain.Verdict;
import app.redress.domain.policy.LabelWeights;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people say of one account, as an example for judging others that share its sources.
///
/// @param fate null where only single events were decided
/// @param verdicts on single events, as named by [app.redress.attribution.timeline.EventKeys]
public record LabelledAccount(String account, @Nullable Fate fate, Map<String, Verdict> verdicts) {
    public LabelledAccount {
        verdicts = Map.copyOf(verdicts);
    }

    /// What became of an account by people's word.
    public enum Fate {
        CONFIRMED,
        /// Found to be a victim's, but not for certain.
        PROBABLE,
        CLEARED,
        CLAIM_ACCEPTED,
        CLAIM_WITHDRAWN
    }

    /// Log-odds by which people's word raises the probability that the account was taken over.
    public double weight(LabelWeights weights) {
        if (fate == null) {
            return 0;
        }
        return switch (fate) {
            case CONFIRMED -> weights.decided();
            case PROBABLE -> weights.decided() / 2;
            case CLEARED -> -weights.decided();
            case CLAIM_ACCEPTED -> weights.claim();
            case CLAIM_WITHDRAWN -> -weights.claim();
        };
    }

    /// Log-odds by which people's word raises the probability that an event was the attacker's.
    public static double weight(@Nullable Verdict verdict, LabelWeights weights) {
        if (verdict == null) {
            return 0;
        }
        return switch (verdict) {
            case UNAUTHORISED -> weights.decided();
            case LIKELY -> weights.decided() / 2;
            case UNCERTAIN -> 0;
            case OWNER -> -weights.decided();
        };
    }
}
