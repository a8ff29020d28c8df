package app.redress.cli;

import app.redress.analysis.Sealing;
import app.redress.cli.options.HolidaysOption;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.ZoneOption;
import app.redress.deadlines.Calendars;
import app.redress.domain.Message;
import app.redress.payout.ChargesFile;
import app.redress.payout.Drafts;
import app.redress.payout.Held;
import app.redress.payout.IssuerColumns;
import app.redress.payout.ItemsFile;
import app.redress.payout.Payer;
import app.redress.payout.PayoutFile;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutWriter;
import app.redress.payout.Recipients;
import app.redress.payout.RecipientsReader;
import app.redress.report.export.ListExporter;
import app.redress.report.export.PayoutFiles;
import app.redress.report.export.PayoutFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes drafts of pay-out files from the items proposed by an analysis.
@Command(name = "write", mixinStandardHelpOptions = true, sortOptions = false)
public final class PayoutWriteCommand implements Callable<Integer> {
    @Option(names = "--items", paramLabel = "FILE", required = true)
    private @Nullable Path items;

    @Option(names = "--recipients", paramLabel = "FILE")
    private @Nullable Path recipients;

    @Option(names = "--payer", paramLabel = "FILE", required = true)
    private @Nullable Path payer;

    @Option(names = "--format", paramLabel = "FORMAT", required = true)
    private @Nullable PayoutFormat format;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private @Nullable Path out;

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Instant asOf;

    @Option(names = "--pay-on", paramLabel = "DAY")
    private @Nullable LocalDate payOn;

    @Option(names = "--charges", paramLabel = "FILE")
    private @Nullable Path charges;

    @Option(names = "--issuer-columns", paramLabel = "FILE")
    private @Nullable Path issuerColumns;

    @Option(names = "--encoding", paramLabel = "ENCODING", defaultValue = "UTF_8")
    private ListExporter.Encoding encoding = ListExporter.Encoding.UTF_8;

    @Mixin
    private final HolidaysOption holidays = new HolidaysOption();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;

    PayoutWriteCommand(String user, InstantSource clock) {
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PayoutFormat layout = Objects.requireNonNull(format);
        Calendars calendars = holidays.calendars();
        Recipients known = recipients == null ? Recipients.NONE : RecipientsReader.read(recipients);
        Drafts.Draft draft = Drafts.of(
                ItemsFile.read(Objects.requireNonNull(items)),
                known,
                charges == null ? ChargesFile.NONE : ChargesFile.read(charges),
                terms(layout, calendars));
        PayoutWriter writer = new PayoutWriter(
                calendars, issuerColumns == null ? IssuerColumns.usual() : IssuerColumns.read(issuerColumns));
        PayoutWriter.Written written = writer.write(draft.batch(), layout, encoding.charset());
        List<Held> held = new ArrayList<>(written.held());
        draft.held().stream().filter(one -> layout.takes(one.item().channel())).forEach(held::add);
        new PayoutFolder(Objects.requireNonNull(out), encoding, language.locale())
                .write(draft.batch(), layout, written, held);
        print(draft, known, written, held);
        return 0;
    }

    private Drafts.Terms terms(PayoutFormat layout, Calendars calendars) {
        Payer paying = Payer.read(Objects.requireNonNull(payer));
        Instant when = asOf == null ? clock.instant() : asOf;
        LocalDate day =
                payOn == null ? Sealing.nextDay(layout, paying.currency(), calendars, when, zone.zone()) : payOn;
        return new Drafts.Terms(
                String.valueOf(Objects.requireNonNull(items).getFileName()), user, when, zone.zone(), day, paying);
    }

    private void print(Drafts.Draft draft, Recipients known, PayoutWriter.Written written, List<Held> held) {
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        to.println(language.say(Message.of("payout.draft")));
        if (recipients != null) {
            to.println(language.say(Message.of(
                    "payout.recipients",
                    known.lines(),
                    known.lines() - known.faulty() - known.blank(),
                    known.faulty(),
                    known.blank())));
            known.notes().forEach(note -> to.println("  " + language.say(note)));
        }
        for (PayoutFile file : written.files()) {
            to.println(language.say(Message.of("payout.written", file.name(), file.rows(), file.total())));
        }
        to.println(language.say(Message.of(
                "payout.heldCount",
                held.size(),
                held.stream().mapToLong(one -> one.item().amount()).sum(),
                PayoutFiles.heldName(draft.batch(), Objects.requireNonNull(format)))));
        to.println(
                language.say(Message.of("payout.elsewhere", written.elsewhere().size())));
        to.flush();
    }
}
