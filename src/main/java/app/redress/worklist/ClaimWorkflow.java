package app.redress.worklist;

import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.EnumSet;
import java.util.Set;

/// The steps that people may take with claims.
public final class ClaimWorkflow {
    private ClaimWorkflow() {}

    /// A requested step.
    ///
    /// @param match how the claims compare with the findings
    /// @param reason blank if none is given
    public record Step(ClaimStatus from, ClaimStatus to, ClaimMatch match, String who, String reason) {}

    /// States that may follow: open claims are closed, closed ones reopened.
    public static Set<ClaimStatus> next(ClaimStatus from) {
        return from == ClaimStatus.OPEN
                ? EnumSet.of(ClaimStatus.ACCEPTED, ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN)
                : EnumSet.of(ClaimStatus.OPEN);
    }

    /// Whether a step needs a reason: all do, but to accept what was found as well.
    public static boolean needsReason(ClaimStatus to, ClaimMatch match) {
        return to != ClaimStatus.ACCEPTED || match != ClaimMatch.AGREED;
    }

    /// Checks that a step is allowed.
    ///
    /// @throws DecisionRefused with the rule in plain words
    public static void check(Step step) {
        if (!next(step.from).contains(step.to)) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noClaimStep", step.from, step.to));
        }
        if (step.who.isBlank()) {
            throw new DecisionRefused(Rule.NAME_MISSING, Message.of("decision.noName"));
        }
        if (needsReason(step.to, step.match) && step.reason.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.noClaimReason"));
        }
    }
}
