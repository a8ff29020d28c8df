package app.redress.worklist;

import app.redress.domain.Message;
import app.redress.people.PersonName;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state transitions of a compensation item that people may make, and who may make them.
public final class CompensationWorkflow {
    private CompensationWorkflow() {}

    /// A requested state transition.
    ///
    /// @param amount yen of the item; negative for money to take back
    /// @param reviewer who reviewed the item in its current state; null if nobody has
    /// @param approver who approved it; null if nobody has
    /// @param reason blank if none is given
    public record Step(
            Status from,
            Status to,
            long amount,
            String who,
            @Nullable String reviewer,
            @Nullable String approver,
            String reason) {}

    /// States an item may reach from here by a person's decision; sealing a batch and reading payouts set the later
    /// ones.
    public static Set<Status> next(Status from) {
        return switch (from) {
            case PROPOSED -> EnumSet.of(Status.REVIEWED, Status.ON_HOLD, Status.REJECTED);
            case REVIEWED -> EnumSet.of(Status.APPROVED, Status.ON_HOLD, Status.REJECTED);
            case APPROVED -> EnumSet.of(Status.ON_HOLD, Status.PROPOSED);
            case ON_HOLD, REJECTED, FAILED -> EnumSet.of(Status.PROPOSED);
            case EXPORTED, PAID -> EnumSet.noneOf(Status.class);
            case RECOVERED, WAIVED -> EnumSet.of(Status.PROPOSED);
        };
    }

    /// The same for an item of that amount. What was paid too much goes into no batch: finance takes it back, or a
    /// second person waives it; nobody rejects it alone, which would come to the same.
    public static Set<Status> next(Status from, long amount) {
        Set<Status> next = next(from);
        if (amount < 0) {
            next.remove(Status.REJECTED);
            if (from == Status.APPROVED) {
                next.add(Status.RECOVERED);
            }
            if (from == Status.REVIEWED || from == Status.APPROVED) {
                next.add(Status.WAIVED);
            }
        }
        return next;
    }

    /// States an item may reach from here when a bank, an issuer or finance reports its outcome. A payment reported as
    /// failed may still turn out to be paid, and vice versa.
    public static Set<Status> settled(Status from) {
        return switch (from) {
            case EXPORTED -> EnumSet.of(Status.PAID, Status.FAILED);
            case PAID -> EnumSet.of(Status.FAILED);
            case FAILED -> EnumSet.of(Status.PAID);
            default -> EnumSet.noneOf(Status.class);
        };
    }

    /// Checks that a step is allowed.
    ///
    /// @throws DecisionRefused with the rule in plain words
    public static void check(Step step) {
        if (!next(step.from, step.amount).contains(step.to)) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noStep", step.from, step.to));
        }
        if (step.who.isBlank()) {
            throw new DecisionRefused(Rule.NAME_MISSING, Message.of("decision.noName"));
        }
        if (needsReason(step.to) && step.reason.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.noReason", step.to));
        }
        boolean own = isBy(step.reviewer, step.who) || isBy(step.approver, step.who);
        if (step.to == Status.WAIVED && own) {
            throw new DecisionRefused(Rule.SAME_PERSON, Message.of("decision.ownRecovery", step.who));
        }
        if (step.to == Status.RECOVERED && own) {
            throw new DecisionRefused(Rule.SAME_PERSON, Message.of("decision.ownTakenBack", step.who));
        }
        if (step.to == Status.APPROVED && (step.reviewer == null || PersonName.same(step.who, step.reviewer))) {
            throw new DecisionRefused(Rule.SAME_PERSON, Message.of("decision.samePerson", step.who));
        }
    }

    private static boolean isBy(@Nullable String maker, String who) {
        return maker != null && PersonName.same(who, maker);
    }

    /// Whether the item's money is approved or paid, so that no other item may use the same yen.
    public static boolean committed(Status status) {
        return status == Status.APPROVED
                || status == Status.EXPORTED
                || status == Status.PAID
                || status == Status.RECOVERED;
    }

    private static boolean needsReason(Status to) {
        return to != Status.REVIEWED && to != Status.APPROVED;
    }
}
