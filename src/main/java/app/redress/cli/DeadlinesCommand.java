package app.redress.cli;

import app.redress.analysis.review.FirstTimes;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.HolidaysOption;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.PassphraseOption;
import app.redress.cli.options.SignInOption;
import app.redress.cli.options.ZoneOption;
import app.redress.deadlines.ClockStarts;
import app.redress.deadlines.Deadline;
import app.redress.deadlines.DeadlineCalculator;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.ItemsFile;
import app.redress.worklist.CompensationItem.Status;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
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

/// Lists deadlines, the most urgent first: those of a saved case by the rules chosen in it, or those of a list of items
/// by the packs named.
@Command(name = "deadlines", mixinStandardHelpOptions = true, sortOptions = false)
public final class DeadlinesCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH")
    private @Nullable Path place;

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Option(names = "--choose", paramLabel = "PACK")
    private List<String> choose = List.of();

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Mixin
    private final DeadlineMarkOptions marks = new DeadlineMarkOptions();

    @Option(names = "--items", paramLabel = "FILE")
    private @Nullable Path items;

    @Option(names = "--pack", paramLabel = "PACK")
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

    private final CommandContext context;

    DeadlinesCommand(CommandContext context) {
        this.context = context;
    }

    /// Known start times of clocks.
    private record Times(Map<String, Instant> claimed, Map<String, Instant> occurred) {}

    @Override
    public Integer call() {
        boolean ofCase = place != null && items == null && packs.isEmpty();
        boolean ofItems = place == null && items != null && !packs.isEmpty() && choose.isEmpty() && !marks.given();
        if (!ofCase && !ofItems) {
            throw new UnusableInput(Message.of("deadlines.caseOrItems"));
        }
        marks.check(!choose.isEmpty());
        return ofCase ? ofCase(Objects.requireNonNull(place)) : ofItems(Objects.requireNonNull(items));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private int ofCase(Path path) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        CaseDeadlineWork work = new CaseDeadlineWork(out(), language);
        try (Passphrase passphrase = passphrases.read(context.secrets(), err, language);
                CaseFile file = CaseFile.open(path, context.user(), context.clock(), passphrase)) {
            if (!choose.isEmpty() || marks.given()) {
                signIn.to(file, context.secrets(), err, language);
            }
            if (!choose.isEmpty()) {
                work.choose(file, choose, noted, statement, reason);
            }
            marks.apply(file, work, context.clock());
            work.print(file);
        }
        return 0;
    }

    private int ofItems(Path path) {
        ItemsFile file = ItemsFile.read(path);
        Times times =
                new Times(FirstTimes.byAccount(claims, "claimed_at"), FirstTimes.byAccount(accounts, "window_start"));
        DeadlineCalculator calculator = new DeadlineCalculator(holidays.calendars(), zone.zone());
        Instant now = asOf == null ? context.clock().instant() : asOf;
        List<RulePack> read = packs.stream().map(RulePackReader::read).toList();
        DeadlinePrint print = new DeadlinePrint(out(), language, zone.zone(), now);
        for (RulePack pack : read) {
            List<DeadlinePrint.Line> lines = lines(pack, file, times, calculator);
            print.print(pack, lines, lines);
        }
        return 0;
    }

    private List<DeadlinePrint.Line> lines(RulePack pack, ItemsFile file, Times times, DeadlineCalculator calculator) {
        List<DeadlinePrint.Line> lines = new ArrayList<>();
        ClockStarts incident = new ClockStarts(noted, null, earliest(times.occurred()), statement);
        for (Deadline deadline : calculator.of(pack, Subject.INCIDENT, incident)) {
            lines.add(new DeadlinePrint.Line(language.say(Message.of("deadlines.incident")), deadline, false, null));
        }
        for (ItemsFile.Row row : file.rows()) {
            String account = row.item().account();
            ClockStarts starts = new ClockStarts(
                    noted, times.claimed().get(account), times.occurred().get(account), statement);
            calculator.of(pack, Subject.ITEM, starts).forEach(deadline -> lines.add(line(row, deadline, starts)));
        }
        return lines;
    }

    private static DeadlinePrint.Line line(ItemsFile.Row row, Deadline deadline, ClockStarts starts) {
        String who = row.item().account() + "  " + row.item().channel() + "  "
                + row.item().amount();
        boolean claim = deadline.rule().action() == DeadlineRule.Action.CLAIM;
        return new DeadlinePrint.Line(
                who, deadline, done(deadline.rule(), row, starts), claim ? starts.claimed() : null);
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
}
