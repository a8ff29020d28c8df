package app.redress.evidence.mapping;

import app.redress.evidence.rows.DelimitedRowReader;
import app.redress.evidence.rows.Dialect;
import app.redress.evidence.rows.JsonRowReader;
import app.redress.evidence.rows.LogRowReader;
import app.redress.evidence.rows.NestedFields;
import app.redress.evidence.rows.NestedRowReader;
import app.redress.evidence.rows.RowReader;
import app.redress.evidence.source.LineTrackingReader;
import java.io.IOException;
import java.util.List;

/// How a file is written and what its columns mean.
///
/// @param header names of the columns as the file spells them; for JSON the dotted names; empty for a table without
/// @param nested columns whose fields hold objects; their values stand behind the other columns, in the header too
public record ExportFormat(Dialect dialect, List<String> header, ResolvedMapping profile, NestedFields nested) {
    public ExportFormat {
        header = List.copyOf(header);
    }

    /// The same with what was found out about hours that came twice.
    public ExportFormat with(SecondHours found) {
        return new ExportFormat(dialect, header, profile.with(found), nested);
    }

    /// The rows of a text, from where the table begins.
    public RowReader open(LineTrackingReader lines) throws IOException {
        lines.seek(dialect.tableLine());
        return rows(lines, dialect.tableLine());
    }

    /// The rows of a text.
    ///
    /// @param first line on which the text stands
    public RowReader rows(LineTrackingReader lines, long first) {
        return switch (dialect.layout()) {
            case DELIMITED -> delimited(lines, first);
            case WEB_LOG -> new LogRowReader(lines, first);
            case JSON -> new JsonRowReader(lines, first, header);
        };
    }

    private RowReader delimited(LineTrackingReader lines, long first) {
        int width = nested.isEmpty() ? header.size() : nested.width();
        RowReader rows = new DelimitedRowReader(lines, dialect.separator(), first, width);
        return nested.isEmpty() ? rows : new NestedRowReader(rows, nested);
    }

    /// The names of the columns that the file's own header names.
    public List<String> ownHeader() {
        return nested.isEmpty() ? header : header.subList(0, Math.min(header.size(), nested.width()));
    }
}
