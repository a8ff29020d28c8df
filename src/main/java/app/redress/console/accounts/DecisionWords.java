package app.redress.console.accounts;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.console.parts.ViewContext;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.WindowText;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/// Display names of choices.
final class DecisionWords {
    private DecisionWords() {}

    static String choice(DecisionSubject subject, String choice, ViewContext context) {
        return switch (subject.kind()) {
            case TIER -> context.texts().name(Tier.valueOf(choice));
            case VERDICT -> context.texts().name(Verdict.valueOf(choice));
            case WINDOWS -> windows(WindowText.windows(choice), context);
            case DONE, HOLD -> context.say("decisions.yes");
            case NOTE, TAGS, ASSIGNEE -> choice;
        };
    }

    static String windows(List<CompromiseWindow> windows, ViewContext context) {
        return windows.isEmpty()
                ? context.say("decisions.noWindow")
                : windows.stream()
                        .map(w -> context.say(
                                "decisions.window",
                                context.display().dateTime(w.start()),
                                context.display().dateTime(w.end())))
                        .collect(Collectors.joining(", "));
    }
}
