package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Builds a receipt while a file is read.
final class ReceiptBuilder {
    static final Message OPEN_END = Message.of("note.openEnd");

    /// Possible outcomes of a row before duplicates across files are known.
    enum Fate {
        HEADER,
        PREAMBLE,
        BLANK,
        ACCEPTED,
        REJECTED
    }

    private final long[] lines = new long[Fate.values().length];
    private final Map<String, long[]> sums = new TreeMap<>();
    private String lastHeading = "";
    private long[] lastSum = new long[2];
    private final TimeSpan span = new TimeSpan();

    void count(Fate fate, long physicalLines) {
        lines[fate.ordinal()] += physicalLines;
    }

    void accept(String heading, long yen, @Nullable Instant at) {
        add(heading, yen);
        if (at != null) {
            span.add(at.getEpochSecond(), at.getNano());
        }
    }

    /// @param second, nano its time, in seconds since 1970 and the rest
    void accept(String heading, long yen, long second, int nano) {
        add(heading, yen);
        span.add(second, nano);
    }

    /// Accepted rows so far.
    long rows() {
        return sums.values().stream().mapToLong(sum -> sum[0]).sum();
    }

    /// Whether a row that is cut off still has an amount, of fewer digits.
    private static boolean endsWithAmount(ExportFormat format) {
        return format.dialect().layout() == Layout.DELIMITED
                && format.profile().has(ExportColumn.AMOUNT)
                && format.profile().at(ExportColumn.AMOUNT) == format.ownHeader().size() - 1;
    }

    private void add(String heading, long yen) {
        if (!heading.equals(lastHeading)) {
            lastSum = sums.computeIfAbsent(heading, _ -> new long[2]);
            lastHeading = heading;
        }
        lastSum[0]++;
        lastSum[1] = Math.addExact(lastSum[1], yen);
    }

    Receipt receipt(
            EvidenceFile file, ExportFormat format, ExportSource.Text text, long total, List<Message> parserNotes) {
        LineCounts counts = new LineCounts(
                total, of(Fate.HEADER), of(Fate.PREAMBLE), of(Fate.ACCEPTED), 0, 0, of(Fate.BLANK), of(Fate.REJECTED));
        List<Message> notes = new ArrayList<>(format.notes());
        notes.addAll(parserNotes);
        if (text.lines().endsOpen()) {
            notes.add(OPEN_END);
            if (endsWithAmount(format)) {
                notes.add(Message.of("note.openAmount", format.profile().header(ExportColumn.AMOUNT)));
            }
        }
        List<Receipt.Sum> perType = sums.entrySet().stream()
                .map(e -> new Receipt.Sum(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
        return new Receipt(
                file,
                counts,
                perType,
                span.isEmpty() ? null : span.first(),
                span.isEmpty() ? null : span.last(),
                text.charset().name(),
                format.dialect().separatorName(),
                format.profile().zone().getId(),
                format.profile().name(),
                notes,
                List.of());
    }

    private long of(Fate fate) {
        return lines[fate.ordinal()];
    }
}
