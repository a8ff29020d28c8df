package app.redress.evidence;

import java.util.List;

/// How a file is written and what its columns mean.
///
/// @param header names of the columns as the file spells them; for JSON the dotted names; empty for a table without
record DetectedFormat(Dialect dialect, List<String> header, MappingProfile profile) {
    DetectedFormat {
        header = List.copyOf(header);
    }

    /// The rows of a text, from where the table begins.
    RowReader open(Lines lines) throws java.io.IOException {
        return switch (dialect.layout()) {
            case DELIMITED -> {
                lines.seek(dialect.tableLine());
                yield new DelimitedRows(lines, dialect.separator(), dialect.tableLine(), header.size());
            }
            case WEB_LOG -> new LogRows(lines, dialect.tableLine());
            case JSON -> new JsonRows(lines, dialect.tableLine(), header);
        };
    }
}
