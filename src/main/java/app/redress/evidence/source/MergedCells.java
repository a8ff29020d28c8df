package app.redress.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The cells of a sheet merged over several rows: they are stored once, in the first row, and belong to every row that
/// they are drawn beside.
final class MergedCells {
    static final MergedCells NONE = new MergedCells(List.of());
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\b[^>]*>");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\b[^>]*\\bref=\"([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})\"");
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_TAG = 200;

    /// One merged area in its first column; rows count from 1, columns from 0.
    private record Area(int column, int first, int last) {}

    private final List<Area> areas;
    private final List<Area> open = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int next;

    private MergedCells(List<Area> areas) {
        this.areas = areas;
    }

    /// The merged cells of a sheet.
    ///
    /// @param index of the sheet in its workbook, from 0
    static MergedCells of(Path book, int index) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            ZipEntry sheet = entry(zip, index);
            return sheet == null ? NONE : new MergedCells(areas(zip, sheet));
        }
    }

    /// The part of the workbook that holds a sheet; null when it is not found.
    static @Nullable ZipEntry entry(ZipFile zip, int index) throws IOException {
        List<String> sheets = tags(text(zip, "xl/workbook.xml"), SHEET);
        if (index < 0 || index >= sheets.size()) {
            return null;
        }
        String id = attribute(sheets.get(index), "\\w+:id");
        for (String relation : tags(text(zip, "xl/_rels/workbook.xml.rels"), RELATION)) {
            if (!id.isEmpty() && attribute(relation, "Id").equals(id)) {
                String target = attribute(relation, "Target");
                return zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return null;
    }

    /// A part of a workbook; empty where it has none of that name.
    static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> tags(String xml, Pattern tag) {
        return tag.matcher(xml).results().map(m -> m.group()).toList();
    }

    private static String attribute(String tag, String name) {
        Matcher m = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return m.find() ? m.group(1) : "";
    }

    /// They stand behind all rows of a sheet, so its text is searched in pieces.
    private static List<Area> areas(ZipFile zip, ZipEntry sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        char[] piece = new char[PIECE];
        try (Reader in = new InputStreamReader(zip.getInputStream(sheet), StandardCharsets.UTF_8)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                text.append(piece, 0, n);
                int done = collect(text, areas);
                text.delete(0, Math.max(done, text.length() - LONGEST_TAG));
            }
        }
        areas.sort(Comparator.comparingInt(Area::first).thenComparingInt(Area::column));
        return List.copyOf(areas);
    }

    private static int collect(CharSequence text, List<Area> areas) {
        Matcher m = MERGED.matcher(text);
        int done = 0;
        while (m.find()) {
            done = m.end();
            int first = Integer.parseInt(m.group(2));
            int last = Integer.parseInt(m.group(3));
            if (last > first) {
                areas.add(new Area(column(m.group(1)), first, last));
            }
        }
        return done;
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    /// Completes a row by the cells drawn over it. Rows are given in order.
    ///
    /// @param row its number, from 1
    /// @param cells its own texts
    List<String> over(int row, List<String> cells) {
        close(row);
        if (open.isEmpty() && (next == areas.size() || areas.get(next).first > row)) {
            return cells;
        }
        List<String> all = new ArrayList<>(cells);
        for (int i = 0; i < open.size(); i++) {
            fill(all, open.get(i).column, texts.get(i));
        }
        for (; next < areas.size() && areas.get(next).first <= row; next++) {
            Area area = areas.get(next);
            if (area.first == row) {
                open.add(area);
                texts.add(area.column < cells.size() ? cells.get(area.column) : "");
            }
        }
        return all;
    }

    private void close(int row) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).last < row) {
                open.remove(i);
                texts.remove(i);
            }
        }
    }

    private static void fill(List<String> cells, int column, String text) {
        while (!text.isEmpty() && cells.size() <= column) {
            cells.add("");
        }
        if (!text.isEmpty() && cells.get(column).isEmpty()) {
            cells.set(column, text);
        }
    }
}
