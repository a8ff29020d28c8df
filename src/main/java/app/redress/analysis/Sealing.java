package app.redress.analysis;

import app.redress.casefile.payouts.BatchContent;
import app.redress.deadlines.BusinessDays;
import app.redress.deadlines.Calendars;
import app.redress.payout.Held;
import app.redress.payout.IssuerColumns;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutWriter;
import app.redress.report.export.ListExporter;
import app.redress.report.export.PayoutFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Creates the files of a batch being sealed.
public final class Sealing implements BatchContent {
    private final PayoutFormat format;
    private final ListExporter.Encoding encoding;
    private final PayoutFiles files;
    private final PayoutWriter writer;

    /// @param encoding encoding of tables; bank formats prescribe their own
    /// @param language of the reasons in the list of held items
    public Sealing(
            PayoutFormat format,
            ListExporter.Encoding encoding,
            Locale language,
            Calendars calendars,
            IssuerColumns columns) {
        this.format = format;
        this.encoding = encoding;
        this.files = new PayoutFiles(format, encoding, language);
        this.writer = new PayoutWriter(calendars, columns);
    }

    /// An id for a new batch.
    public static UUID newId(SecureRandom random) {
        long most = random.nextLong() & ~0xF000L | 0x4000L;
        long least = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(most, least);
    }

    /// The first day on which a bank can execute payments sent now; today if no bank is involved.
    public static LocalDate nextDay(
            PayoutFormat format, String currency, Calendars calendars, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        String calendar = format.calendar(currency);
        BusinessDays days = calendar == null ? null : calendars.named(calendar);
        return days == null ? today : days.after(today, 1);
    }

    @Override
    public Drawn draw(PayoutBatch batch) {
        PayoutWriter.Written written = writer.write(batch, format, encoding.charset());
        try {
            return new Drawn(files.of(written), written.held());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<NamedFile> beside(PayoutBatch batch, Drawn drawn, List<Held> held, AuditHead head) {
        List<NamedFile> beside = new ArrayList<>();
        drawn.files().forEach(file -> beside.add(files.manifest(batch, file, held, head)));
        try {
            beside.add(files.record(batch, drawn.files(), held, head));
            beside.add(files.held(batch, held));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return beside;
    }
}
