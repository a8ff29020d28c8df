package app.redress.console.accounts;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.console.parts.ViewContext;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.WindowText;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Display names of choices.
final class DecisionWords {
    /// As [app.redress.attribution.timeline.EventKeys] names an access: time, kind, result, address, device.
    private static final Pattern ACCESS = Pattern.compile("(\\S+Z) ([A-Z_]+) ([A-Z]+) .*");

    private DecisionWords() {}

    /// What is decided about; accesses have no name but what they were and when.
    static String subject(DecisionSubject subject, ViewContext context) {
        Matcher access = ACCESS.matcher(subject.event());
        if (subject.kind() != DecisionSubject.Kind.VERDICT || !access.matches()) {
            return context.say(subject.words());
        }
        String kind = context.texts().nameOr("Kind", access.group(2));
        String what = access.group(3).equals("FAILURE") ? context.say("event.failed", kind) : kind;
        String when = context.display().seconds(Instant.parse(access.group(1)));
        return context.say(Message.of("subject.VERDICT", context.say("decision.access", what, when)));
    }

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
