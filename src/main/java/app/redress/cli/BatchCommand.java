package app.redress.cli;

import app.redress.analysis.Sealing;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CasePayouts;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.HolidaysOption;
import app.redress.deadlines.Calendars;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.IssuerColumns;
import app.redress.payout.Payer;
import app.redress.payout.PayoutFormat;
import app.redress.payout.Recipients;
import app.redress.payout.RecipientsReader;
import app.redress.report.export.BatchRecordReader;
import app.redress.report.export.ListExporter;
import app.redress.report.export.PayoutFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Seals approved items in batches, and writes their pay-out files.
@Command(name = "batch", mixinStandardHelpOptions = true, sortOptions = false)
public final class BatchCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    private final CommandContext context;

    BatchCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws IOException {
        return cases.read(file -> {
            RestoredWords.tell(cases, file);
            List<SealedBatch> batches = file.session().payouts().batches();
            if (batches.isEmpty()) {
                cases.say(Message.of("batch.none"));
            }
            batches.forEach(batch -> cases.say(said(batch)));
            return 0;
        });
    }

    private static Message said(SealedBatch batch) {
        return Message.of(
                "batch.line",
                batch.id(),
                batch.format(),
                batch.channel(),
                batch.rows(),
                batch.total(),
                batch.sealedBy(),
                batch.sealedAt(),
                batch.payOn());
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "BATCH") String id) throws IOException {
        return cases.read(file -> {
            RestoredWords.tell(cases, file);
            SealedBatch batch = batch(file, id);
            SealedBatch.Progress done = file.session().payouts().progress(batch.id());
            cases.say(said(batch));
            cases.say(Message.of(
                    "batch.progress",
                    done.paid(),
                    done.paidYen(),
                    done.failed(),
                    done.failedYen(),
                    done.open(),
                    done.openYen()));
            cases.say(Message.of("batch.held", batch.heldRows(), batch.heldTotal()));
            cases.say(Message.of("batch.head", batch.auditSeq(), batch.auditHash()));
            file.session()
                    .payouts()
                    .readIn(batch.id())
                    .ifPresent(read -> cases.say(Message.of("batch.readIn", read.who(), read.at())));
            return 0;
        });
    }

    /// Finds a batch by its id or the start of it.
    private static SealedBatch batch(CaseFile file, String id) {
        List<SealedBatch> found = file.session().payouts().batches().stream()
                .filter(batch -> batch.id().toString().startsWith(id))
                .toList();
        if (found.isEmpty()) {
            throw new UnusableInput(Message.of("seal.noBatch", id));
        }
        if (found.size() > 1) {
            throw new UnusableInput(Message.of("batch.several", id));
        }
        return found.getFirst();
    }

    @Command(name = "seal", mixinStandardHelpOptions = true)
    int seal(
            @Mixin SealOptions options,
            @Option(names = "--out", paramLabel = "DIR") @Nullable Path out,
            @Option(names = "--dry-run") boolean dryRun)
            throws IOException {
        return cases.signedIn(file -> {
            Calendars calendars = options.holidays.calendars();
            SealRequest request = options.request(file, calendars, context);
            Sealing sealing = new Sealing(
                    request.format(),
                    options.encoding,
                    cases.language().locale(),
                    calendars,
                    options.issuerColumns == null ? IssuerColumns.usual() : IssuerColumns.read(options.issuerColumns));
            CasePayouts payouts = file.session().payouts();
            print(payouts.plan(request, sealing));
            if (dryRun) {
                cases.say(Message.of("worklist.dryRun"));
                return 0;
            }
            SealedBatch sealed = payouts.seal(request, sealing);
            cases.say(Message.of("batch.sealed", sealed.id(), sealed.rows(), sealed.total()));
            return out == null ? 0 : write(payouts, sealed.id(), out);
        });
    }

    private void print(SealPlan plan) {
        cases.say(Message.of("batch.plan", plan.taken().size(), plan.total()));
        cases.say(Message.of("batch.held", plan.held().size(), plan.heldTotal()));
        plan.held()
                .forEach(one -> cases.say(Message.of(
                        "batch.heldItem",
                        one.item().id(),
                        one.item().account(),
                        one.item().amount(),
                        one.reason())));
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "BATCH") String id,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path out)
            throws IOException {
        return cases.signedIn(file -> {
            RestoredWords.tell(cases, file);
            return write(file.session().payouts(), batch(file, id).id(), out);
        });
    }

    /// Tells a restored case what was sealed after its backup, or that nothing was.
    @Command(name = "since", mixinStandardHelpOptions = true)
    int since(@ArgGroup(multiplicity = "1") SinceOptions options) throws IOException {
        List<OutsideBatch> batches = options.folder == null ? List.of() : BatchRecordReader.readAll(options.folder);
        return cases.signedIn(file -> {
            String reason = options.none == null ? "" : options.none;
            cases.say(RestoredWords.taken(file.session().payouts().takeOutside(batches, reason)));
            return 0;
        });
    }

    /// A folder with the files of the batches, or the reason why there are none.
    static final class SinceOptions {
        @Option(names = "--from", paramLabel = "DIR")
        private @Nullable Path folder;

        @Option(names = "--none", paramLabel = "REASON")
        private @Nullable String none;
    }

    private int write(CasePayouts payouts, UUID id, Path out) {
        List<NamedFile> files = payouts.export(id);
        try {
            PayoutFolder.write(out, files);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("batch.notWritten", id, out), e);
        }
        files.forEach(file -> cases.say(Message.of("batch.file", file.name())));
        return 0;
    }

    /// Options for sealing a batch.
    static final class SealOptions {
        @Option(names = "--format", paramLabel = "FORMAT", required = true)
        private PayoutFormat format = PayoutFormat.CSV;

        @Option(names = "--channel", paramLabel = "CHANNEL", required = true)
        private Channel channel = Channel.CASH_BANK;

        @Option(names = "--payer", paramLabel = "FILE", required = true)
        private @Nullable Path payer;

        @Option(names = "--recipients", paramLabel = "FILE")
        private @Nullable Path recipients;

        @Option(names = "--text", paramLabel = "TEXT", defaultValue = "")
        private String text = "";

        @Option(names = "--pay-on", paramLabel = "DAY")
        private @Nullable LocalDate payOn;

        @Option(names = "--issuer-columns", paramLabel = "FILE")
        private @Nullable Path issuerColumns;

        @Option(names = "--encoding", paramLabel = "ENCODING", defaultValue = "UTF_8")
        private ListExporter.Encoding encoding = ListExporter.Encoding.UTF_8;

        @Mixin
        private final HolidaysOption holidays = new HolidaysOption();

        private SealRequest request(CaseFile file, Calendars calendars, CommandContext context) {
            Payer paying = Payer.read(java.util.Objects.requireNonNull(payer));
            var zone = file.summary().zone();
            LocalDate day = payOn != null
                    ? payOn
                    : Sealing.nextDay(
                            format,
                            paying.currency(),
                            calendars,
                            context.clock().instant(),
                            zone);
            return new SealRequest(
                    Sealing.newId(context.secrets().random()),
                    format,
                    channel,
                    text,
                    paying,
                    recipients == null ? Recipients.NONE : RecipientsReader.read(recipients),
                    day,
                    zone);
        }
    }
}
