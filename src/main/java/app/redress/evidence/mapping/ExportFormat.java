package app.redress.evidence.mapping;

import app.redress.domain.Message;
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

/// The text format of a file and the meaning of its columns.
///
/// @param header column names as spelled in the file; dotted names for JSON; empty for a table without header
/// @param nested columns that contain JSON objects; their values follow the other columns, also in the header
/// @param notes what a person was told of this reading before it began, for the receipt
public record ExportFormat(
        Dialect dialect, List<String> header, ResolvedMapping profile, NestedFields nested, List<Message> notes) {
    public ExportFormat {
        notes = List.copyOf(notes);
        header = List.copyOf(header);
    }

    /// A copy with repeated local hours resolved.
    public ExportFormat with(SecondHours found) {
        return new ExportFormat(dialect, header, profile.with(found), nested, notes);
    }

    /// Reads the rows of a text from the start of the table.
    public RowReader open(LineTrackingReader lines) throws IOException {
        lines.seek(dialect.tableLine());
        return rows(lines, dialect.tableLine());
    }

    /// Reads the rows of a text.
    ///
    /// @param first line number of the start of the text
    public RowReader rows(LineTrackingReader lines, long first) {
        RowReader rows =
                switch (dialect.layout()) {
                    case DELIMITED -> delimited(lines, first);
                    case WEB_LOG -> new LogRowReader(lines, first);
                    case JSON -> new JsonRowReader(lines, first, ownHeader());
                };
        return nested.isEmpty() ? rows : new NestedRowReader(rows, nested);
    }

    private RowReader delimited(LineTrackingReader lines, long first) {
        int width = nested.isEmpty() ? header.size() : nested.width();
        return new DelimitedRowReader(lines, dialect.separator(), first, width);
    }

    /// Everything that decides what becomes of a row, as text: equal texts mean equal readings of the same bytes.
    public String fingerprint() {
        return String.join("\n", dialect.toString(), header.toString(), nested.toString(), profile.fingerprint());
    }

    /// The column names in the file's own header.
    public List<String> ownHeader() {
        return nested.isEmpty() ? header : header.subList(0, Math.min(header.size(), nested.width()));
    }
}
