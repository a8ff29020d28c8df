package app.redress.console.accounts.timeline;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.domain.Verdict;

/// Draws the sign of one event; its filling says the verdict.
public final class GlyphPainter {
    private static final int CORNERS = 14;
    private static final double[][] CIRCLE = circle();
    private static final double[][] DIAMOND = {{0, 1.15, 0, -1.15}, {-1.15, 0, 1.15, 0}};
    private static final double[][] FLAG = {{-0.8, 1, -0.3, -0.3, -0.8}, {-1.1, -0.45, 0.15, 1.1, 1.1}};
    private static final double[][] PHONE = {{-0.7, 0.7, 0.7, -0.7}, {-1.1, -1.1, 1.1, 1.1}};
    private static final double[][] SQUARE = {{-0.65, 0.65, 0.65, -0.65}, {-0.65, -0.65, 0.65, 0.65}};
    private static final double[][] UP = {{0, 1, -1}, {-0.9, 0.8, 0.8}};
    private static final double[][] DOWN = {{0, 1, -1}, {0.9, -0.8, -0.8}};

    private GlyphPainter() {}

    private static double[][] circle() {
        double[][] points = new double[2][CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            points[0][i] = Math.cos(2 * Math.PI * i / CORNERS);
            points[1][i] = Math.sin(2 * Math.PI * i / CORNERS);
        }
        return points;
    }

    public static void paint(
            Brush brush, Glyph glyph, Verdict verdict, boolean hollow, double x, double y, double radius) {
        Ink ink = Swatch.ink(verdict);
        if (glyph == Glyph.FAILED) {
            cross(brush, ink, x, y, radius * 0.8);
            return;
        }
        double[][] shape =
                switch (glyph) {
                    case LOGIN, FAILED -> CIRCLE;
                    case COUNTRY -> FLAG;
                    case DEVICE -> PHONE;
                    case RESET -> DIAMOND;
                    case PLAIN -> SQUARE;
                    case MONEY_IN -> UP;
                    case MONEY_OUT -> DOWN;
                };
        double[] xs = placed(shape[0], x, radius);
        double[] ys = placed(shape[1], y, radius);
        brush.polygon(Ink.SURFACE, 1, xs, ys);
        if (!hollow) {
            filling(brush, verdict, shape, x, y, radius);
        }
        brush.outline(ink, 1.2, xs, ys);
    }

    private static void filling(Brush brush, Verdict verdict, double[][] shape, double x, double y, double radius) {
        Ink ink = Swatch.ink(verdict);
        double[] xs = placed(shape[0], x, radius);
        double[] ys = placed(shape[1], y, radius);
        double[] innerXs = placed(shape[0], x, radius * 0.5);
        double[] innerYs = placed(shape[1], y, radius * 0.5);
        switch (verdict) {
            case UNAUTHORISED -> brush.polygon(ink, 1, xs, ys);
            case LIKELY -> {
                brush.polygon(ink, 1, xs, ys);
                brush.polygon(Ink.SURFACE, 1, innerXs, innerYs);
            }
            case UNCERTAIN -> brush.polygon(ink, 1, innerXs, innerYs);
            case OWNER -> brush.polygon(ink, 0.28, xs, ys);
        }
    }

    private static void cross(Brush brush, Ink ink, double x, double y, double r) {
        brush.path(ink, new double[] {x - r, x + r}, new double[] {y - r, y + r}, 2);
        brush.path(ink, new double[] {x - r, x + r}, new double[] {y + r, y - r}, 2);
    }

    private static double[] placed(double[] unit, double at, double radius) {
        double[] placed = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            placed[i] = at + unit[i] * radius;
        }
        return placed;
    }
}
