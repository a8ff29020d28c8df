package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Outlook;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.rows.Row;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Test-reads the first rows of a file as an import would, so that a file is only called importable if it is.
final class OutlookReader<T> implements ExportPass.EvidenceSink<T> {
    /// Bytes on disk to read.
    private static final long ENOUGH = 1 << 18;
    private static final int SORTS = 200;

    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private final ExportFormat format;
    private long accepted;
    private long rejected;

    private OutlookReader(ExportFormat format) {
        this.format = format;
    }

    /// What was detected, with what the first rows add to it.
    static <T> Inspection ahead(Inspection found, ExportSource source, ExportFormat format, ExportKind<T> kind) {
        OutlookReader<T> seen = new OutlookReader<>(format);
        List<Message> notes;
        try (ExportSource.Text text = source.text(format.dialect().stated())) {
            ExportPass<T> pass = new ExportPass<>(
                    0,
                    text,
                    format,
                    kind,
                    kind.parser(format.profile(), new CountryLookup()),
                    _ -> true,
                    seen,
                    _ -> {});
            pass.run(ENOUGH);
            notes = new ArrayList<>(pass.shortfalls());
            if (notes.isEmpty()) {
                notes.addAll(FooterAhead.notes(
                        source.file(), format.dialect(), format.header().size(), ENOUGH));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("file.stopped", source.file(), e.getMessage()), e);
        }
        return found.with(new Outlook(seen.accepted + seen.rejected, seen.rejected, seen.reasons()), notes);
    }

    @Override
    public void accept(T value, Row row, ExportPass<?> at) {
        accepted++;
    }

    @Override
    public void reject(ExportPass.Turned turned) {
        rejected++;
        String sort = turned.why().column() + ImportPreview.sort(turned.why().reason());
        Trouble known = troubles.get(sort);
        if (known == null && troubles.size() < SORTS) {
            known = new Trouble(columnOf(turned), turned.why().reason(), turned.line());
            troubles.put(sort, known);
        }
        if (known != null) {
            known.rows++;
        }
    }

    private String columnOf(ExportPass.Turned turned) {
        ExportColumn column = turned.why().column();
        return column == null ? "" : format.profile().header(column);
    }

    private List<Message> reasons() {
        return troubles.values().stream()
                .sorted(Comparator.comparingLong((Trouble t) -> -t.rows).thenComparingLong(t -> t.line))
                .limit(Outlook.MOST)
                .map(Trouble::told)
                .toList();
    }

    /// Rows rejected for the same type of reason.
    private static final class Trouble {
        private final String column;
        private final Message reason;
        private final long line;
        private long rows;

        Trouble(String column, Message reason, long line) {
            this.column = column;
            this.reason = reason;
            this.line = line;
        }

        Message told() {
            return column.isEmpty()
                    ? Message.of("outlook.ofRow", reason, rows)
                    : Message.of("outlook.ofColumn", column, reason, rows);
        }
    }
}
