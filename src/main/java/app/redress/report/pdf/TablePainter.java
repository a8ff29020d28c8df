package app.redress.report.pdf;

import app.redress.report.document.Block.Cell;
import app.redress.report.document.Block.Column;
import app.redress.report.document.Block.Row;
import app.redress.report.document.Block.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Paints tables; the head is repeated on every page.
final class TablePainter {
    private static final double SIZE = 8.5;
    private static final double LEADING = 12;
    private static final double SMALL = 6.8;
    private static final double SMALL_LEADING = 9.2;
    private static final double PAD = 4;

    private final Sheet sheet;
    private final Locale locale;
    private final List<Column> columns;
    private final double[] left;

    private TablePainter(Sheet sheet, Locale locale, List<Column> columns) {
        this.sheet = sheet;
        this.locale = locale;
        this.columns = columns;
        this.left = new double[columns.size() + 1];
        double shares = columns.stream().mapToInt(Column::share).sum();
        left[0] = Sheet.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            left[i + 1] = left[i] + Sheet.WIDTH * columns.get(i).share() / shares;
        }
    }

    static void paint(Table table, Sheet sheet, Locale locale) throws IOException {
        TablePainter painter = new TablePainter(sheet, locale, table.columns());
        sheet.room(60);
        painter.head();
        for (Row row : table.rows()) {
            painter.row(row);
        }
        sheet.down(6);
    }

    /// The lines of one cell.
    private record Wrapped(List<String> lines, List<String> small) {
        double height() {
            return lines.size() * LEADING + small.size() * SMALL_LEADING;
        }
    }

    private double width(int column) {
        return left[column + 1] - left[column] - 2 * PAD;
    }

    private void head() throws IOException {
        List<List<String>> titles = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = Lines.of(columns.get(i).title(), sheet.face(true), SMALL + 0.7, width(i), locale);
            titles.add(lines);
            most = Math.max(most, lines.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = titles.get(i);
            double baseline = sheet.y() + PAD + 7 + (most - lines.size()) * SMALL_LEADING;
            lines(lines, i, SMALL + 0.7, SMALL_LEADING, true, Ink.SOFT, baseline);
        }
        sheet.down(most * SMALL_LEADING + 2 * PAD);
        sheet.line(Ink.SOFT, 0.7, Sheet.LEFT, sheet.y(), Sheet.LEFT + Sheet.WIDTH, sheet.y());
    }

    private void row(Row row) throws IOException {
        List<Wrapped> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(wrapped(row.cells().get(i), i, row.strong()));
        }
        double height = cells.stream().mapToDouble(Wrapped::height).max().orElse(0) + 2 * PAD - 2;
        if (sheet.room(height)) {
            head();
        }
        if (row.strong()) {
            sheet.fill(Ink.TINT, Sheet.LEFT, sheet.y(), Sheet.WIDTH, height);
        }
        for (int i = 0; i < cells.size(); i++) {
            Wrapped cell = cells.get(i);
            double baseline = sheet.y() + PAD + SIZE;
            lines(cell.lines(), i, SIZE, LEADING, row.strong(), Ink.TEXT, baseline);
            lines(
                    cell.small(),
                    i,
                    SMALL,
                    SMALL_LEADING,
                    false,
                    Ink.SOFT,
                    baseline + cell.lines().size() * LEADING - 2);
        }
        sheet.down(height);
        sheet.line(Ink.LINE, 0.5, Sheet.LEFT, sheet.y(), Sheet.LEFT + Sheet.WIDTH, sheet.y());
    }

    private Wrapped wrapped(Cell cell, int column, boolean strong) {
        List<String> small = new ArrayList<>();
        cell.small().forEach(text -> small.addAll(Lines.of(text, sheet.face(false), SMALL, width(column), locale)));
        return new Wrapped(Lines.of(cell.words(), sheet.face(strong), SIZE, width(column), locale), small);
    }

    private void lines(
            List<String> lines, int column, double size, double leading, boolean strong, Ink ink, double baseline)
            throws IOException {
        Face face = sheet.face(strong);
        double y = baseline;
        for (String line : lines) {
            double x = columns.get(column).numeric()
                    ? left[column + 1] - PAD - face.width(line, size)
                    : left[column] + PAD;
            sheet.text(face, size, ink, x, y, line);
            y += leading;
        }
    }
}
