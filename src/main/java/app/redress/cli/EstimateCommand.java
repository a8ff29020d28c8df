package app.redress.cli;

import app.redress.analysis.AsOfReplay;
import app.redress.analysis.Reservation;
import app.redress.analysis.review.Uncertainty;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WorkProgress;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.report.export.BridgeFile;
import app.redress.report.text.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints a case's current estimate, publishes it, and explains how published figures changed.
@Command(name = "estimate", mixinStandardHelpOptions = true, sortOptions = false)
public final class EstimateCommand implements Callable<Integer> {
    /// Exit code for a published estimate that has been altered.
    static final int BROKEN = 3;

    private static final String NOW = "now";

    @Mixin
    private final CaseOption cases;

    EstimateCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return show(null);
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NUMBER", arity = "0..1") @Nullable Integer number) throws IOException {
        return cases.read(file -> {
            EstimatePrint print = new EstimatePrint(cases);
            if (number == null) {
                print.current(file);
                return 0;
            }
            print.published(file.ledger().published(number));
            boolean intact = file.ledger().intact(number);
            cases.say(intact ? Message.of("estimate.intact") : Message.of("estimate.broken", number));
            return intact ? 0 : BROKEN;
        });
    }

    /// The figure for the press, with what is known of its three kinds of uncertainty.
    @Command(name = "say", mixinStandardHelpOptions = true)
    int say() throws IOException {
        return cases.read(file -> {
            Statement statement = Uncertainty.of(file)
                    .statement()
                    .orElseThrow(() -> new UnusableInput(Message.of("estimate.nothing")));
            cases.out().println(statement.in(cases.language().locale()));
            cases.out().flush();
            return 0;
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws IOException {
        return cases.read(file -> {
            new EstimatePrint(cases).list(file.ledger().published());
            return 0;
        });
    }

    @Command(name = "publish", mixinStandardHelpOptions = true)
    int publish(
            @Option(names = "--definition", paramLabel = "NAME", defaultValue = "EVIDENCE") Definition definition,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note,
            @Option(names = "--supersedes", paramLabel = "NUMBER") @Nullable Integer supersedes,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason)
            throws IOException {
        return cases.signedIn(file -> {
            DamageEstimate seen = file.estimates().stream()
                    .filter(e -> e.definition() == definition)
                    .findFirst()
                    .orElseThrow(() -> new UnusableInput(Message.of("estimate.nothing")));
            List<Message> open =
                    Reservation.of(file).stream().map(Reservation::words).toList();
            PublishedEstimate made =
                    file.session().publish(new PublishedEstimate.Draft(seen, note, open, supersedes, reason));
            new EstimatePrint(cases).published(made);
            return 0;
        });
    }

    @Command(name = "bridge", mixinStandardHelpOptions = true)
    int bridge(
            @Parameters(paramLabel = "FROM", arity = "0..1") @Nullable Integer from,
            @Parameters(paramLabel = "TO", arity = "0..1", defaultValue = NOW) String to,
            @Option(names = "--definition", paramLabel = "NAME") @Nullable Definition definition,
            @Option(names = "--accounts") boolean accounts,
            @Option(names = "--out", paramLabel = "FILE") @Nullable Path out)
            throws IOException {
        return cases.read(file -> {
            int first = from == null ? last(file) : from;
            var bridge = file.ledger().bridge(first, number(to), definition);
            new EstimatePrint(cases).bridge(bridge, first, to, accounts);
            if (out != null) {
                write(BridgeFile.of(bridge), out);
                cases.say(Message.of("estimate.written", out));
            }
            return 0;
        });
    }

    private static int last(CaseFile file) {
        List<PublishedEstimate> all = file.ledger().published();
        if (all.isEmpty()) {
            throw new UnusableInput(Message.of("estimate.noneYet"));
        }
        return all.getLast().number();
    }

    private static @Nullable Integer number(String to) {
        if (to.toLowerCase(Locale.ROOT).equals(NOW)) {
            return null;
        }
        try {
            return Integer.valueOf(to);
        } catch (NumberFormatException e) {
            throw new UnusableInput(Message.of("estimate.noNumber", to), e);
        }
    }

    private static void write(byte[] csv, Path out) {
        try {
            AtomicFiles.replace(out, FileAccess.OWNER_ONLY, csv);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", out), e);
        }
    }

    @Command(name = "replay", mixinStandardHelpOptions = true)
    int replay(
            @Option(names = "--at", paramLabel = "TIME", required = true) Instant time,
            @Mixin ThreadsOption threads,
            @Mixin ProgressOption progress)
            throws IOException {
        return cases.read(file -> {
            try (WorkProgress watched =
                    progress.on(cases.err(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, cases.language()))) {
                new EstimatePrint(cases).replayed(AsOfReplay.run(file, time, threads.threads(), watched));
            }
            return 0;
        });
    }
}
