package app.redress.evidence.detect.sample;

import app.redress.evidence.rows.DetectedLayout;
import app.redress.evidence.rows.NestedFields;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The table found in a sample: its headers, its first line, and its rows.
///
/// @param headers one for each column; empty strings for columns without one
/// @param headerLine 0 when no row names the columns
/// @param tableLine physical line on which the table begins
/// @param preamble lines above it that are not blank
/// @param above texts in these lines
/// @param rows without the header
/// @param nested columns that contain JSON objects; the values in them follow as additional columns
public record SampleTable(
        List<String> headers,
        long headerLine,
        long tableLine,
        long preamble,
        List<String> above,
        List<SampleRow> rows,
        NestedFields nested) {
    public SampleTable {
        above = List.copyOf(above);
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /// @param stated line of the header, 0 for none; empty to detect it
    public static SampleTable of(DetectedLayout layout, OptionalInt stated) {
        if (!layout.names().isEmpty()) {
            return new SampleTable(layout.names(), 0, 1, 0, List.of(), layout.rows(), NestedFields.NONE);
        }
        HeaderRowDetector search = new HeaderRowDetector(layout);
        int header = stated.isPresent() ? search.at(stated.getAsInt()) : search.header();
        List<SampleRow> all = layout.rows();
        List<String> both = search.overTwoRows(header);
        List<String> stacked = stated.isPresent() || !both.isEmpty() ? List.of() : search.underAnother(header);
        List<String> names = !both.isEmpty()
                ? both
                : !stacked.isEmpty() ? stacked : header >= 0 ? all.get(header).cells() : List.of();
        header += both.isEmpty() ? 0 : 1;
        int first = header >= 0 ? header : search.firstRow();
        List<SampleRow> rows = all.subList(Math.min(all.size(), header >= 0 ? header + 1 : first), all.size()).stream()
                .filter(row -> !isFrame(row, names))
                .toList();
        List<String> headers = new ArrayList<>(names);
        if (header >= 0 && new RowNames(rows, names.size()).stand()) {
            headers.addFirst("");
        }
        while (headers.size() < layout.width() && (header < 0 || layout.agreed())) {
            headers.add("");
        }
        while (headers.size() > layout.width() && headers.getLast().isEmpty()) {
            headers.removeLast();
        }
        long line = all.isEmpty() ? 1 : all.get(Math.min(first, all.size() - 1)).line();
        List<String> above = all.subList(0, Math.min(all.size(), first)).stream()
                .flatMap(row -> row.cells().stream())
                .filter(text -> !text.isEmpty())
                .toList();
        return new SampleTable(headers, header >= 0 ? line : 0, line, first, above, rows, NestedFields.NONE);
    }

    /// Whether a row belongs to the frame of a report: the header again on the next page, or a page's total.
    private static boolean isFrame(SampleRow row, List<String> names) {
        String first = row.cell(0);
        boolean total = row.filled() + 2 <= names.size()
                && Synonyms.shipped()
                        .valueOf("row", first.replaceAll("[\\d:： ]+$", ""))
                        .isPresent();
        return total || names.size() > 2 && row.cells().equals(names);
    }

    public int width() {
        return headers.size();
    }

    public boolean headed() {
        return headers.stream().anyMatch(h -> !h.isEmpty());
    }

    /// Whether some headers are known column names, so that the table certainly has a header.
    public boolean named() {
        return headers.stream()
                        .filter(header -> Synonyms.shipped().namesColumn(HeaderMatch.bare(header)))
                        .count()
                >= 2;
    }

    /// What files of the same origin share: their headers, or their number of fields.
    public String shape() {
        int own = nested.isEmpty() ? width() : nested.width();
        return headed() ? String.join("|", headers.subList(0, own)) : "#" + own;
    }

    /// Name of a column in a statement: its header where unambiguous, otherwise its number.
    public String nameOf(int position) {
        String header = headers.get(position);
        boolean clear = !header.isEmpty()
                && "=@#-".indexOf(header.charAt(0)) < 0
                && header.equals(header.strip())
                && header.indexOf('\n') < 0
                && headers.indexOf(header) == headers.lastIndexOf(header);
        return clear ? header : "#" + (position + 1);
    }

    /// Position of a column named by header or number; -1 if there is none.
    public int positionOf(String said) {
        int exact = headers.indexOf(said);
        if (exact >= 0) {
            return exact;
        }
        if (said.matches("#\\d{1,4}")) {
            int position = Integer.parseInt(said.substring(1)) - 1;
            return position < width() ? position : -1;
        }
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < width(); i++) {
            byName.putIfAbsent(Synonyms.normalise(headers.get(i)), i);
        }
        byName.remove("");
        return byName.getOrDefault(Synonyms.normalise(said), -1);
    }
}
