package app.redress.evidence;

import java.io.IOException;
import java.util.List;

/// How a file is written and what its columns mean.
///
/// @param header names of the columns as the file spells them; for JSON the dotted names; empty for a table without
record DetectedFormat(Dialect dialect, List<String> header, MappingProfile profile) {
    DetectedFormat {
        header = List.copyOf(header);
    }

    /// The rows of a text, from where the table begins.
    RowReader open(Lines lines) throws IOException {
        lines.seek(dialect.tableLine());
        return rows(lines, dialect.tableLine());
    }

    /// The rows of a text.
    ///
    /// @param first line on which the text stands
    RowReader rows(Lines lines, long first) {
        return switch (dialect.layout()) {
            case DELIMITED -> new DelimitedRows(lines, dialect.separator(), first, header.size());
            case WEB_LOG -> new LogRows(lines, first);
            case JSON -> new JsonRows(lines, first, header);
        };
    }
}
