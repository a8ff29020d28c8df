package app.redress.report.pdf;

import app.redress.report.document.ChartSurface;
import app.redress.report.document.LossChart;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Draws a chart at the current place of a page, scaled to its width.
final class ChartPainter implements ChartSurface {
    private static final double SCALE = Sheet.WIDTH / LossChart.WIDTH;
    private static final double SIZE = 6.5;
    private static final double MARK = 5;

    private final Sheet sheet;
    private final double top;

    ChartPainter(Sheet sheet) {
        this.sheet = sheet;
        this.top = sheet.y();
    }

    static double height() {
        return LossChart.HEIGHT * SCALE;
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
                    case "control" -> Ink.ALARM;
                    default -> Ink.SOFT;
                };
        drawn(() -> sheet.line(ink, 0.6, x(fromX), y(fromY), x(toX), y(toY)));
    }

    @Override
    public void bar(double x, double y, double width, double height, String kind) {
        Ink ink = kind.equals("charges") ? Ink.PALE : Ink.ACCENT;
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
