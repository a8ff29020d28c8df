package app.redress.console.evidence;

import app.redress.console.parts.ViewContext;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictPattern.Difference;
import app.redress.evidence.duplicates.ConflictRule;
import java.util.List;
import java.util.stream.Collectors;

/// Texts for groups of conflicts and the rules that settle them.
final class GroupWords {
    private GroupWords() {}

    /// How the rows differ.
    static String difference(ConflictGroup group, ViewContext context) {
        List<Difference> differences = group.pattern().differences();
        String kind = context.texts().name(group.pattern().kind());
        if (differences.isEmpty()) {
            return context.say("conflicts.differ.byEye", kind);
        }
        return context.say(
                "conflicts.differ",
                kind,
                differences.stream()
                        .map(difference -> words(difference, context))
                        .collect(Collectors.joining(context.say("conflicts.differ.and"))));
    }

    private static String words(Difference difference, ViewContext context) {
        String column = context.texts().name(difference.column());
        return switch (difference.form()) {
            case VALUES -> column;
            case EMPTY -> context.say("conflicts.differ.empty", column);
            case WORDS -> context.say("conflicts.differ.words", column, String.join(" / ", difference.words()));
        };
    }

    static String counted(int conflicts, long open, long yen, ViewContext context) {
        String all = context.display().count(conflicts);
        return open == 0
                ? context.say("conflicts.group.done", all)
                : context.say(
                        "conflicts.group.open",
                        all,
                        context.display().count(open),
                        context.display().yen(yen));
    }

    static String rule(ConflictRule rule, ViewContext context) {
        return switch (rule.keep()) {
            case WORD -> context.say("conflicts.rule.word", rule.word());
            case FULLER -> context.say("conflicts.rule.fuller");
            case LAST -> context.say("conflicts.rule.last");
            case FIRST -> context.say("conflicts.rule.first");
            case NONE -> context.say("conflicts.rule.none");
        };
    }
}
