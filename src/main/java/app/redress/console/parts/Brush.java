package app.redress.console.parts;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws with semantic colours and hairlines on whole pixels: on a canvas, or into a file.
public interface Brush {
    double SMALL = 11;

    String FAMILY = "Noto Sans JP";

    double width();

    double height();

    void box(Ink ink, double opacity, double x, double y, double w, double h);

    void roundBox(Ink ink, double opacity, double x, double y, double w, double h, double arc);

    void frame(Ink ink, double x, double y, double w, double h, double thickness);

    void line(Ink ink, double x1, double y1, double x2, double y2);

    void dashed(Ink ink, double x1, double y1, double x2, double y2);

    /// Draws a line through many points, such as a balance.
    void path(Ink ink, double[] xs, double[] ys, int points);

    void dot(Ink ink, double x, double y, double radius);

    void ring(Ink ink, double x, double y, double radius);

    default void diamond(Ink ink, double x, double y, double radius) {
        polygon(ink, 1, new double[] {x, x + radius, x, x - radius}, new double[] {y - radius, y, y + radius, y});
    }

    /// Fills a shape.
    void polygon(Ink ink, double opacity, double[] xs, double[] ys);

    /// Draws the edge of a shape.
    void outline(Ink ink, double thickness, double[] xs, double[] ys);

    void text(Ink ink, String text, double x, double y, TextAlignment side, Font font);

    default void text(Ink ink, String text, double x, double y, TextAlignment side) {
        text(ink, text, x, y, side, font(SMALL, false));
    }

    /// Draws only inside a rectangle until [#unclip].
    void clip(double x, double y, double w, double h);

    void unclip();

    /// Slanting lines inside a rectangle.
    default void hatch(Ink ink, double x, double y, double w, double h, double gap) {
        double first = Math.ceil((x + y) / gap) * gap;
        for (double sum = first; sum < x + y + w + h; sum += gap) {
            double from = Math.max(x, sum - y - h);
            double to = Math.min(x + w, sum - y);
            path(ink, new double[] {from, to}, new double[] {sum - from, sum - to}, 2);
        }
    }

    static Font font(double size, boolean bold) {
        return Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    static double widthOf(String text, Font font) {
        Text probe = new Text(text);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }
}
