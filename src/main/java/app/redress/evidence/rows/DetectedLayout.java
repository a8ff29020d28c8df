package app.redress.evidence.rows;

import app.redress.evidence.source.FileHead;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the lines of a sample split into rows and fields, judged over all of its rows.
///
/// @param separator meaningless unless the layout is DELIMITED
/// @param names names of the fields, where the layout defines them
/// @param rows at most [#MOST], without blank ones
public record DetectedLayout(Layout layout, char separator, List<String> names, List<SampleRow> rows) {
    static final int MOST = 2_000;
    private static final int LINES = 60;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    public DetectedLayout {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    public static DetectedLayout of(FileHead opening, Optional<Character> stated) {
        if (stated.isPresent()) {
            return delimited(opening, stated.get());
        }
        String first = opening.text()
                .lines()
                .filter(l -> !l.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        var said = SAID.matcher(first);
        if (said.matches()) {
            return delimited(opening, said.group(1).charAt(0));
        }
        List<String> names = logNames(opening.text());
        if (!names.isEmpty()) {
            List<SampleRow> rows = read(new LogRowReader(new StringReader(opening.text())), opening.cut());
            return new DetectedLayout(Layout.WEB_LOG, ' ', names, rows);
        }
        return first.startsWith("{") || first.startsWith("[") ? json(opening) : likeliest(opening);
    }

    /// Field names of the longest known log pattern that most lines match.
    private static List<String> logNames(String text) {
        List<List<String>> named = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .map(LogRowReader::names)
                .toList();
        long logs = named.stream().filter(names -> !names.isEmpty()).count();
        return logs * 2 <= named.size() ? List.of() : Collections.max(named, Comparator.comparingInt(List::size));
    }

    private static DetectedLayout json(FileHead opening) {
        try {
            List<String> names = JsonRowReader.names(new StringReader(opening.text()), MOST);
            if (!names.isEmpty()) {
                List<SampleRow> rows = read(new JsonRowReader(new StringReader(opening.text()), names), opening.cut());
                return new DetectedLayout(Layout.JSON, ',', names, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return likeliest(opening);
    }

    private static DetectedLayout likeliest(FileHead opening) {
        DetectedLayout best = delimited(opening, ',');
        double most = best.consistency();
        for (char separator : SEPARATORS) {
            DetectedLayout other = delimited(opening, separator);
            if (other.consistency() > most + 1e-9) {
                best = other;
                most = other.consistency();
            }
        }
        return best;
    }

    /// Whether a line is a `sep=` line that tells a spreadsheet the separator.
    public static boolean saysSeparator(SampleRow row) {
        return SAID.matcher(String.join("", row.cells())).matches()
                || row.cells().getFirst().equalsIgnoreCase("sep=");
    }

    private static DetectedLayout delimited(FileHead opening, char separator) {
        List<SampleRow> rows = read(new DelimitedRowReader(new StringReader(opening.text()), separator), opening.cut());
        return new DetectedLayout(Layout.DELIMITED, separator, List.of(), rows);
    }

    private static List<SampleRow> read(RowReader reader, boolean cut) {
        List<SampleRow> rows = new ArrayList<>();
        boolean ended;
        try {
            Row row = reader.next();
            for (; row != null && rows.size() < MOST; row = reader.next()) {
                if (!row.blank() && !row.isFrame() && row.trouble() == null) {
                    rows.add(SampleRow.of(row));
                }
            }
            ended = row == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cut && ended && rows.size() > 1) {
            rows.removeLast();
        }
        return rows;
    }

    /// The most frequent number of fields.
    public int width() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /// Whether more than half of the rows have that number.
    public boolean agreed() {
        int width = width();
        return rows.stream().filter(row -> row.cells().size() == width).count() * 2 > rows.size();
    }

    /// Doubled quotation marks are written inside quoted fields only: another separator cut such a field.
    private static boolean isTorn(String cell) {
        return cell.contains("\"\"");
    }

    /// More fields score higher, as long as the rows agree on their number.
    private double consistency() {
        int width = width();
        long agreeing = rows.stream()
                .filter(row ->
                        row.cells().size() == width && row.cells().stream().noneMatch(DetectedLayout::isTorn))
                .count();
        return Math.log(width) * agreeing / Math.max(1, rows.size());
    }
}
