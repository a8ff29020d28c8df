package app.redress.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the headers of one table name, each looked up once.
final class HeaderNames {
    /// Tables of people have fewer columns; beyond, and for headers that are whole texts, only exact names are known.
    private static final int MOST = 300;

    private static final int LONGEST = 200;

    private final boolean wide;
    private final Map<String, Map<Column, HeaderName>> known = new HashMap<>();

    HeaderNames(List<String> headers) {
        this.wide = headers.size() > MOST;
    }

    HeaderName of(Column column, String header) {
        return known.computeIfAbsent(header, _ -> new EnumMap<>(Column.class))
                .computeIfAbsent(column, _ -> HeaderName.of(column, header, !wide && header.length() <= LONGEST));
    }
}
