package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.UnusableInput;
import app.redress.evidence.kinds.CanonicalValues;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.rows.Row;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.source.LineTrackingReader;
import app.redress.evidence.source.PhysicalLines;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Reads some accepted rows from their file again, because too little of each row is kept in memory to display it.
final class RowRefetcher<T> {
    private static final int LONGEST = 4096;

    private final ExportSource source;
    private final ExportFormat format;
    private final ExportKind<T> kind;
    private final RowParser<T> parser;

    RowRefetcher(ExportSource source, ExportFormat format, ExportKind<T> kind, RowParser<T> parser) {
        this.source = source;
        this.kind = kind;
        this.format = format;
        this.parser = parser;
    }

    /// @param rows number of physical lines of each row, by its first line
    /// @throws UnusableInput when the file has changed
    List<RefetchedRow<T>> at(SortedMap<Long, Integer> rows, EvidenceFile file) {
        List<RefetchedRow<T>> found = new ArrayList<>(rows.size());
        try (ExportSource.Text text = source.text(format.dialect().stated())) {
            PhysicalLines lines = new PhysicalLines(text.lines());
            for (var row : rows.entrySet()) {
                StringWriter raw = new StringWriter();
                lines.copy(row.getKey(), row.getKey() + row.getValue() - 1, raw);
                found.add(original(raw.toString(), new SourceLine(file.index(), row.getKey()), file));
            }
            file.requireUnchanged(text.sha256());
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("file.stopped", source.file(), e.getMessage()), e);
        }
        return found;
    }

    private RefetchedRow<T> original(String raw, SourceLine place, EvidenceFile file) throws IOException {
        Row row = format.rows(new LineTrackingReader(new StringReader(raw)), 1).next();
        try {
            if (row != null) {
                T value = parser.parse(row, place);
                return new RefetchedRow<>(place.line(), shown(raw), value, cells(value, row));
            }
        } catch (BadValue e) {
            throw file.changed(e);
        }
        throw file.changed(null);
    }

    private List<ImportPreview.Cell> cells(T value, Row row) {
        ResolvedMapping profile = format.profile();
        List<ImportPreview.Cell> cells = new ArrayList<>();
        CanonicalValues.of(kind, value, profile.zone()).forEach((column, parsed) -> {
            boolean stands = profile.has(column) || column == ExportColumn.AMOUNT;
            if (stands || !parsed.isEmpty() && column != ExportColumn.METHOD) {
                cells.add(new ImportPreview.Cell(column, raw(row, column), parsed));
            }
        });
        return cells;
    }

    /// Raw text of a column; an amount may be in a column of money out or in.
    private String raw(Row row, ExportColumn column) {
        ResolvedMapping profile = format.profile();
        String text = row.text(profile.at(column));
        if (column != ExportColumn.AMOUNT || !text.isEmpty()) {
            return text;
        }
        String out = row.text(profile.at(ExportColumn.AMOUNT_OUT));
        return out.isEmpty() ? row.text(profile.at(ExportColumn.AMOUNT_IN)) : out;
    }

    private static String shown(String raw) {
        String text = raw.replaceFirst("\\R\\z", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
