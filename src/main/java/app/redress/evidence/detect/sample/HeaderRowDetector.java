package app.redress.evidence.detect.sample;

import app.redress.evidence.rows.DetectedLayout;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.IpAddresses;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the header row below any title, account name or remark above the table.
final class HeaderRowDetector {
    private static final int DEPTH = 60;
    private static final Pattern NUMERIC = Pattern.compile("[\\p{Sc}(+\\-△▲]*\\p{Nd}[\\p{Nd},.:/\\- T年月日時分秒円%)Z+]*");
    private static final Pattern LONG_CODE = Pattern.compile("(?=.*\\p{Nd}{3})[\\p{Alnum}_.:@+\\-]{6,}");

    private static final Pattern DATED = Pattern.compile("^\\p{Nd}{1,4}[-/.年]\\p{Nd}{1,2}[-/.月]\\p{Nd}{1,4}");

    private final List<SampleRow> rows;
    private final int width;

    HeaderRowDetector(DetectedLayout layout) {
        this.rows = layout.rows();
        this.width = layout.width();
    }

    /// Index of the header row; -1 for none.
    int header() {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(DEPTH, rows.size()); i++) {
            SampleRow row = rows.get(i);
            if (!wide(row)) {
                continue;
            }
            int known = known(row);
            if (isData(row) || values(row) > 0.2 && known * 2L < row.filled()) {
                break;
            }
            // of two rows that name columns, the lower one is next to the table
            if (best < 0 || known > most || known == most && known > 1) {
                best = i;
                most = known;
            }
        }
        return best >= 0 && (most > 0 || named(best)) ? best : -1;
    }

    /// Whether a row is a header; one without a known name only is when the other rows look different.
    private boolean named(int index) {
        SampleRow row = rows.get(index);
        if (values(row) > 0
                || row.cells().stream().distinct().count() < row.cells().size()) {
            return false;
        }
        return rows.subList(index + 1, rows.size()).stream().anyMatch(r -> values(r) > 0) || rows.size() == index + 1;
    }

    /// The names of a header that continues in the next row, where a merged cell spans several columns, as "Amount"
    /// over "Debit" and "Credit"; empty when it does not.
    List<String> overTwoRows(int header) {
        if (header < 0 || header + 2 >= rows.size() || values(rows.get(header + 2)) == 0) {
            return List.of();
        }
        List<String> upper = rows.get(header).cells();
        SampleRow lower = rows.get(header + 1);
        boolean few =
                lower.filled() > 0 && lower.filled() * 2 <= rows.get(header).filled() + 1;
        if (!few || values(lower) > 0 || lower.cells().size() > width || upper.size() > width) {
            return List.of();
        }
        List<String> names = new ArrayList<>(upper);
        String span = "";
        for (int i = 0; i < width; i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            String below = i < lower.cells().size() ? lower.cells().get(i) : "";
            boolean spanned =
                    above.isEmpty() || i + 1 < upper.size() && upper.get(i + 1).isEmpty();
            span = above.isEmpty() ? span : above;
            if (!below.isEmpty() && (!spanned || span.isEmpty())) {
                return List.of();
            }
            if (!below.isEmpty() && i < names.size()) {
                names.set(i, span + " " + below);
            }
        }
        return names;
    }

    /// The names of a header whose first line stands in the row above, as "Transaction" over "Type"; empty where only
    /// both lines together name no more columns than the lower one.
    List<String> underAnother(int header) {
        if (header < 1) {
            return List.of();
        }
        SampleRow upper = rows.get(header - 1);
        SampleRow lower = rows.get(header);
        int size = lower.cells().size();
        boolean whole = upper.line() + 1 == lower.line()
                && upper.cells().size() == size
                && upper.filled() == size
                && lower.filled() == size
                && values(upper) == 0;
        if (!whole) {
            return List.of();
        }
        List<String> names = IntStream.range(0, size)
                .mapToObj(i -> upper.cells().get(i) + " " + lower.cells().get(i))
                .toList();
        long known = names.stream().filter(HeaderRowDetector::isKnown).count();
        boolean repeated = isRepeated(lower.cells()) && known == known(lower);
        return (repeated || known > known(lower)) && !isRepeated(names) ? names : List.of();
    }

    private static boolean isRepeated(List<String> names) {
        return names.stream().distinct().count() < names.size();
    }

    /// Index of the first row of a table that has no header.
    int firstRow() {
        for (int i = 0; i < Math.min(DEPTH, rows.size()); i++) {
            if (wide(rows.get(i)) && !DetectedLayout.saysSeparator(rows.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /// Index of the row that begins on this line; -1 for line 0 or when no row begins there.
    int at(int line) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() == line) {
                return i;
            }
        }
        return -1;
    }

    private boolean wide(SampleRow row) {
        if (known(row) >= 3 && known(row) * 2L >= row.filled()) {
            return true;
        }
        return !DetectedLayout.saysSeparator(row)
                && row.cells().size() >= Math.min(width, 2)
                && Math.abs(row.cells().size() - width) <= Math.max(1, width / 5)
                && row.filled() * 2 >= width;
    }

    /// Whether a row is data: no column is named after an address or a date.
    private static boolean isData(SampleRow row) {
        return row.cells().stream().anyMatch(cell -> DATED.matcher(cell).find() || IpAddresses.bare(cell) != null);
    }

    private static int known(SampleRow row) {
        return (int) row.cells().stream().filter(HeaderRowDetector::isKnown).count();
    }

    private static boolean isKnown(String cell) {
        return !cell.isEmpty() && Synonyms.shipped().namesColumn(HeaderMatch.bare(cell));
    }

    /// Share of the cells that contain a value rather than a name.
    private static double values(SampleRow row) {
        long values = row.cells().stream().filter(HeaderRowDetector::isValue).count();
        return (double) values / Math.max(1, row.filled());
    }

    private static boolean isValue(String cell) {
        return NUMERIC.matcher(cell).matches()
                || LONG_CODE.matcher(cell).matches()
                || IpAddresses.bare(cell) != null
                || cell.length() > 80;
    }
}
