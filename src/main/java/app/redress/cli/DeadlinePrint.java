package app.redress.cli;

import app.redress.cli.options.LanguageOption;
import app.redress.deadlines.Deadline;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineWords;
import app.redress.deadlines.RulePack;
import app.redress.domain.Message;
import app.redress.language.Language;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Prints the deadlines set by rule packs, the most urgent first.
final class DeadlinePrint {
    private final PrintWriter out;
    private final LanguageOption language;
    private final ZoneId zone;
    private final Instant now;

    DeadlinePrint(PrintWriter out, LanguageOption language, ZoneId zone, Instant now) {
        this.out = out;
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    /// A deadline and whom it concerns.
    ///
    /// @param doneAt when it was done, if known
    /// @param noted who noted that it was done, and what for; empty for nobody
    record Line(
            String who,
            Deadline deadline,
            boolean done,
            @Nullable Instant doneAt,
            String noted) {
        Line(String who, Deadline deadline, boolean done, @Nullable Instant doneAt) {
            this(who, deadline, done, doneAt, "");
        }
    }

    /// @param all all deadlines of the pack
    /// @param shown those that get a line of their own
    void print(RulePack pack, List<Line> all, List<Line> shown) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                now.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        out.println(language.say(Message.of("deadlines.pack", pack.stamp(), pack.jurisdiction(), zone, time)));
        if (all.isEmpty()) {
            out.println(language.say(Message.of("deadlines.noRule", pack.id())));
        }
        pack.rules().stream()
                .filter(rule ->
                        all.stream().anyMatch(line -> line.deadline().rule().equals(rule)))
                .forEach(rule -> out.println("  " + language.say(said(rule))));
        out.println(language.say(Message.of(
                "deadlines.counts",
                count(all, State.OVERDUE),
                count(all, State.DUE),
                count(all, State.NOT_STARTED),
                count(all, State.DONE))));
        shown.stream().sorted(urgency(now)).forEach(line -> out.println("  " + said(line)));
        out.flush();
    }

    private Message said(DeadlineRule rule) {
        Message action = DeadlineWords.action(rule.action());
        String condition = rule.condition(Language.of(language.locale()));
        return condition.isEmpty()
                ? Message.of("deadlines.plainRule", action, rule.source(), rule.checkedOn())
                : Message.of("deadlines.rule", action, condition, rule.source(), rule.checkedOn());
    }

    private String said(Line line) {
        Deadline deadline = line.deadline();
        return line.who() + "  "
                + language.say(Message.of(
                        "deadlines.line",
                        DeadlineWords.action(deadline.rule().action()),
                        DeadlineWords.say(deadline, now, line.done(), line.doneAt())))
                + line.noted();
    }

    private long count(List<Line> lines, State state) {
        return lines.stream()
                .filter(line -> line.deadline().state(now, line.done()) == state)
                .count();
    }

    /// Open deadlines by due time, then those not started, then those done.
    private static Comparator<Line> urgency(Instant now) {
        return Comparator.comparing(Line::done)
                .thenComparing(line -> line.deadline().due() == null)
                .thenComparing(
                        line -> Objects.requireNonNullElse(line.deadline().due(), now))
                .thenComparing(Line::who);
    }
}
