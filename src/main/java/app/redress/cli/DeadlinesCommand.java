package app.redress.cli;

import app.redress.analysis.FirstTimes;
import app.redress.deadlines.ClockStarts;
import app.redress.deadlines.Deadline;
import app.redress.deadlines.DeadlineCalculator;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.DeadlineWords;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import app.redress.domain.Message;
import app.redress.language.Language;
import app.redress.payout.ItemsFile;
import app.redress.worklist.CompensationItem.Status;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the deadlines set by a rule pack, the most urgent first.
@Command(name = "deadlines", mixinStandardHelpOptions = true, sortOptions = false)
public final class DeadlinesCommand implements Callable<Integer> {
    @Option(names = "--items", paramLabel = "FILE", required = true)
    private @Nullable Path items;

    @Option(names = "--pack", paramLabel = "PACK", required = true)
    private List<String> packs = List.of();

    @Option(names = "--accounts", paramLabel = "FILE")
    private @Nullable Path accounts;

    @Option(names = "--claims", paramLabel = "FILE")
    private @Nullable Path claims;

    @Option(names = "--noted", paramLabel = "TIME")
    private @Nullable Instant noted;

    @Option(names = "--statement", paramLabel = "TIME")
    private @Nullable Instant statement;

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Instant asOf;

    @Mixin
    private final HolidaysOption holidays = new HolidaysOption();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final InstantSource clock;

    DeadlinesCommand(InstantSource clock) {
        this.clock = clock;
    }

    /// A deadline and whom it concerns.
    ///
    /// @param doneAt when it was done, if known
    private record Line(
            String who,
            Deadline deadline,
            boolean done,
            @Nullable Instant doneAt) {}

    /// Known start times of clocks.
    private record Times(Map<String, Instant> claimed, Map<String, Instant> occurred) {}

    @Override
    public Integer call() {
        ItemsFile file = ItemsFile.read(Objects.requireNonNull(items));
        Times times =
                new Times(FirstTimes.byAccount(claims, "claimed_at"), FirstTimes.byAccount(accounts, "window_start"));
        DeadlineCalculator calculator = new DeadlineCalculator(holidays.calendars(), zone.zone());
        Instant now = asOf == null ? clock.instant() : asOf;
        List<RulePack> read = packs.stream().map(RulePackReader::read).toList();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        read.forEach(pack -> print(pack, lines(pack, file, times, calculator), now, out));
        out.flush();
        return 0;
    }

    private List<Line> lines(RulePack pack, ItemsFile file, Times times, DeadlineCalculator calculator) {
        List<Line> lines = new ArrayList<>();
        ClockStarts incident = new ClockStarts(noted, null, earliest(times.occurred()), statement);
        for (Deadline deadline : calculator.of(pack, Subject.INCIDENT, incident)) {
            lines.add(new Line(language.say(Message.of("deadlines.incident")), deadline, false, null));
        }
        for (ItemsFile.Row row : file.rows()) {
            String account = row.item().account();
            ClockStarts starts = new ClockStarts(
                    noted, times.claimed().get(account), times.occurred().get(account), statement);
            calculator.of(pack, Subject.ITEM, starts).forEach(deadline -> lines.add(line(row, deadline, starts)));
        }
        return lines;
    }

    private static Line line(ItemsFile.Row row, Deadline deadline, ClockStarts starts) {
        String who = row.item().account() + "  " + row.item().channel() + "  "
                + row.item().amount();
        boolean claim = deadline.rule().action() == DeadlineRule.Action.CLAIM;
        return new Line(who, deadline, done(deadline.rule(), row, starts), claim ? starts.claimed() : null);
    }

    private static @Nullable Instant earliest(Map<String, Instant> times) {
        return times.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /// Whether an item's status shows that the required action has been done.
    private static boolean done(DeadlineRule rule, ItemsFile.Row row, ClockStarts starts) {
        boolean settled = row.status() == Status.PAID
                || row.status() == Status.RECOVERED
                || !row.status().counts();
        return switch (rule.action()) {
            case REFUND, PROVISIONAL -> settled;
            case DECIDE -> settled || row.status() == Status.APPROVED || row.status() == Status.EXPORTED;
            case CLAIM -> starts.claimed() != null;
            case NOTIFY, REPORT -> false;
        };
    }

    private void print(RulePack pack, List<Line> lines, Instant now, PrintWriter out) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                now.truncatedTo(ChronoUnit.SECONDS).atZone(zone.zone()));
        out.println(language.say(Message.of("deadlines.pack", pack.stamp(), pack.jurisdiction(), zone.zone(), time)));
        if (lines.isEmpty()) {
            out.println(language.say(Message.of("deadlines.noRule", pack.id())));
        }
        pack.rules().stream()
                .filter(rule ->
                        lines.stream().anyMatch(line -> line.deadline().rule().equals(rule)))
                .forEach(rule -> out.println("  " + language.say(said(rule))));
        out.println(language.say(Message.of(
                "deadlines.counts",
                count(lines, now, Deadline.State.OVERDUE),
                count(lines, now, Deadline.State.DUE),
                count(lines, now, Deadline.State.NOT_STARTED),
                count(lines, now, Deadline.State.DONE))));
        lines.stream().sorted(urgency(now)).forEach(line -> out.println("  " + said(line, now)));
    }

    private Message said(DeadlineRule rule) {
        Message action = DeadlineWords.action(rule.action());
        String condition = rule.condition(Language.of(language.locale()));
        return condition.isEmpty()
                ? Message.of("deadlines.plainRule", action, rule.source(), rule.checkedOn())
                : Message.of("deadlines.rule", action, condition, rule.source(), rule.checkedOn());
    }

    private String said(Line line, Instant now) {
        Deadline deadline = line.deadline();
        return line.who() + "  "
                + language.say(DeadlineWords.action(deadline.rule().action())) + ": "
                + language.say(DeadlineWords.say(deadline, now, line.done(), line.doneAt()));
    }

    private static long count(List<Line> lines, Instant now, Deadline.State state) {
        return lines.stream()
                .filter(line -> line.deadline().state(now, line.done()) == state)
                .count();
    }

    /// Open deadlines by due time, then those not started, then those done.
    private static Comparator<Line> urgency(Instant now) {
        return Comparator.comparing((Line line) -> line.done())
                .thenComparing(line -> line.deadline().due() == null)
                .thenComparing(
                        line -> Objects.requireNonNullElse(line.deadline().due(), now))
                .thenComparing(Line::who);
    }
}
