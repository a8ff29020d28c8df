package app.redress.report.pdf;

import app.redress.report.document.Chart;
import app.redress.report.document.ChartSurface;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Draws a chart at the current place of a page, scaled to its width.
final class ChartPainter implements ChartSurface {
    private static final double SCALE = Sheet.WIDTH / Chart.WIDTH;
    private static final double SIZE = 6.5;
    private static final double MARK = 5;

    private final Sheet sheet;
    private final double top;

    ChartPainter(Sheet sheet) {
        this.sheet = sheet;
        this.top = sheet.y();
    }

    static double height(Chart chart) {
        return chart.height() * SCALE;
    }

    /// Drawing that may fail to write.
    private interface Stroke {
        void draw() throws IOException;
    }

    private static void drawn(Stroke stroke) {
        try {
            stroke.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The slanting lines of a look in its key, which is 8 points wide.
    static void hatched(Sheet sheet, String kind, double x) throws IOException {
        double y = sheet.y() + 1;
        if (kind.equals("likely")) {
            sheet.line(Ink.PAPER, 0.6, x, y + 4, x + 4, y);
            sheet.line(Ink.PAPER, 0.6, x + 4, y + 8, x + 8, y + 4);
        }
        if (kind.equals("likely") || kind.equals("uncertain")) {
            sheet.line(Ink.PAPER, 0.6, x, y + 8, x + 8, y);
        }
    }

    private static double x(double x) {
        return Sheet.LEFT + x * SCALE;
    }

    private double y(double y) {
        return top + y * SCALE;
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, String kind) {
        Ink ink =
                switch (kind) {
                    case "grid" -> Ink.LINE;
                    case "control", "edge" -> Ink.ALARM;
                    case "hatch" -> Ink.PAPER;
                    default -> Ink.SOFT;
                };
        drawn(() -> sheet.line(ink, 0.6, x(fromX), y(fromY), x(toX), y(toY)));
    }

    @Override
    public void bar(double x, double y, double width, double height, String kind) {
        Ink ink = Ink.of(kind);
        drawn(() -> sheet.fill(ink, x(x), y(y), width * SCALE, height * SCALE));
    }

    @Override
    public void label(double x, double y, String text, Anchor anchor) {
        Face face = sheet.face(false);
        String shown = face.shown(text);
        double width = face.width(shown, SIZE);
        double start = x(x) - (anchor == Anchor.END ? width : width / 2);
        drawn(() -> sheet.text(face, SIZE, Ink.SOFT, start, y(y), shown));
    }

    @Override
    public void mark(double x, double y, int number) {
        Face face = sheet.face(true);
        String shown = String.valueOf(number);
        double start = x(x) - face.width(shown, SIZE) / 2;
        drawn(() -> {
            sheet.disc(Ink.ALARM, x(x), y(y), MARK);
            sheet.text(face, SIZE, Ink.PAPER, start, y(y) + 2.4, shown);
        });
    }
}
