package app.redress.evidence.vocabulary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Matches of one table's headers with our columns, each header looked up once.
public final class HeaderMatches {
    /// Beyond this many columns, and for headers that are long texts, only exact names are recognised.
    private static final int MOST = 300;

    private static final int LONGEST = 200;

    private final boolean wide;
    private final Map<String, HeaderMatch.Compared> compared = new HashMap<>();
    private final Map<String, Map<ExportColumn, HeaderMatch>> known = new HashMap<>();

    public HeaderMatches(List<String> headers) {
        this.wide = headers.size() > MOST;
    }

    public HeaderMatch of(ExportColumn column, String header) {
        return known.computeIfAbsent(header, _ -> new EnumMap<>(ExportColumn.class))
                .computeIfAbsent(column, _ -> {
                    HeaderMatch.Compared forms = compared.computeIfAbsent(header, HeaderMatch.Compared::of);
                    return HeaderMatch.of(column, forms, !wide && header.length() <= LONGEST);
                });
    }
}
