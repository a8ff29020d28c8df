package app.redress.console.evidence;

import app.redress.casefile.conflicts.ConflictDecision;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;

/// Texts for decisions on conflicts.
final class ConflictWords {
    private ConflictWords() {}

    /// Whether the conflict is decided in favour of this row.
    static boolean counts(Conflict conflict, Conflict.Side side) {
        ConflictChoice choice = conflict.choice();
        return choice != null && choice.names(side.file(), side.line());
    }

    static String decision(Conflict conflict, ViewContext context) {
        ConflictChoice choice = conflict.choice();
        if (choice == null) {
            return "–";
        }
        return conflict.sides().stream()
                .filter(side -> counts(conflict, side))
                .map(side -> context.say(
                        "conflicts.counts",
                        side.file().name(),
                        context.display().count(side.line())))
                .findFirst()
                .orElseGet(() -> context.say(choice.none() ? "conflicts.noneCounts" : "conflicts.rowGone"));
    }

    /// Who decided, when and why.
    static String signature(ConflictDecision decision, ViewContext context) {
        String when = context.display().dateTime(decision.decidedAt());
        return decision.note().isBlank()
                ? context.say("conflicts.decidedBy", decision.decidedBy(), when)
                : context.say("conflicts.decidedBecause", decision.decidedBy(), when, decision.note());
    }
}
