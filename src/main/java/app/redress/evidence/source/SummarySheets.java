package app.redress.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Recognises sheets that only sum up the others of their workbook: pivot tables, and sheets that are named as sums and
/// hold no time. Read as an export of their own, they would hold up the sheets beside them with questions.
final class SummarySheets {
    private static final int LOOK = 50;
    private static final List<String> NAMES =
            List.of("pivot", "summary", "chart", "ピボット", "集計", "サマリ", "グラフ", "汇总", "透视", "피벗", "요약");
    /// A day or a time of day.
    private static final Pattern TIME =
            Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}|\\b\\d{1,2}:\\d{2}|\\d{10,}");

    private SummarySheets() {}

    static boolean is(Path book, Sheet sheet) {
        try {
            return isPivot(book, sheet.getIndex()) || isNamedSo(sheet.getName()) && !hasTimes(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNamedSo(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(small::contains);
    }

    private static boolean hasTimes(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LOOK)
                    .flatMap(Row::stream)
                    .anyMatch(cell ->
                            cell != null && TIME.matcher(SheetText.shown(cell)).find());
        }
    }

    /// Whether the sheet's relations name a pivot table.
    private static boolean isPivot(Path book, int index) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            ZipEntry sheet = MergedCells.entry(zip, index);
            String name = sheet == null ? "" : sheet.getName();
            int folder = name.lastIndexOf('/') + 1;
            ZipEntry relations = zip.getEntry(name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels");
            if (relations == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(relations)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("/pivotTable");
            }
        }
    }
}
