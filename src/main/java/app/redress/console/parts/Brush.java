package app.redress.console.parts;

import java.util.Map;
import javafx.css.StyleableProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on one canvas with semantic colours and hairlines on whole pixels.
public final class Brush {
    public static final double SMALL = 11;

    private static final String FAMILY = "Noto Sans JP";

    private final GraphicsContext gc;
    private final Map<Ink, StyleableProperty<Color>> inks;
    private final double width;
    private final double height;

    Brush(GraphicsContext gc, Map<Ink, StyleableProperty<Color>> inks, double width, double height) {
        this.gc = gc;
        this.inks = inks;
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Color colour(Ink ink) {
        StyleableProperty<Color> property = inks.get(ink);
        return property == null ? Color.GRAY : property.getValue();
    }

    void clear() {
        gc.clearRect(0, 0, width, height);
    }

    public void box(Ink ink, double opacity, double x, double y, double w, double h) {
        gc.setFill(faded(ink, opacity));
        gc.fillRect(x, y, w, h);
    }

    public void roundBox(Ink ink, double opacity, double x, double y, double w, double h, double arc) {
        gc.setFill(faded(ink, opacity));
        gc.fillRoundRect(x, y, w, h, arc, arc);
    }

    public void frame(Ink ink, double x, double y, double w, double h, double thickness) {
        gc.setStroke(colour(ink));
        gc.setLineWidth(thickness);
        gc.strokeRect(x, y, w, h);
    }

    public void line(Ink ink, double x1, double y1, double x2, double y2) {
        stroke(ink, 1);
        gc.strokeLine(crisp(x1), crisp(y1), crisp(x2), crisp(y2));
    }

    public void dashed(Ink ink, double x1, double y1, double x2, double y2) {
        gc.setLineDashes(4, 3);
        line(ink, x1, y1, x2, y2);
        gc.setLineDashes();
    }

    /// Draws a line through many points, such as a balance.
    public void path(Ink ink, double[] xs, double[] ys, int points) {
        stroke(ink, 1.5);
        gc.strokePolyline(xs, ys, points);
    }

    public void dot(Ink ink, double x, double y, double radius) {
        gc.setFill(colour(ink));
        gc.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    public void ring(Ink ink, double x, double y, double radius) {
        gc.setFill(colour(Ink.SURFACE));
        gc.fillOval(x - radius, y - radius, radius * 2, radius * 2);
        stroke(ink, 1.3);
        gc.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    public void diamond(Ink ink, double x, double y, double radius) {
        gc.setFill(colour(ink));
        gc.fillPolygon(new double[] {x, x + radius, x, x - radius}, new double[] {y - radius, y, y + radius, y}, 4);
    }

    public void text(Ink ink, String text, double x, double y, TextAlignment side) {
        text(ink, text, x, y, side, font(SMALL, false));
    }

    public void text(Ink ink, String text, double x, double y, TextAlignment side, Font font) {
        gc.setFont(font);
        gc.setFill(colour(ink));
        gc.setTextAlign(side);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, Math.rint(x), Math.rint(y));
    }

    /// Draws only inside a rectangle until [#unclip].
    public void clip(double x, double y, double w, double h) {
        gc.save();
        gc.beginPath();
        gc.rect(x, y, w, h);
        gc.clip();
    }

    public void unclip() {
        gc.restore();
    }

    public static Font font(double size, boolean bold) {
        return Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    public static double widthOf(String text, Font font) {
        Text probe = new Text(text);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }

    private Color faded(Ink ink, double opacity) {
        Color full = colour(ink);
        return opacity == 1 ? full : full.deriveColor(0, 1, 1, opacity);
    }

    private void stroke(Ink ink, double thickness) {
        gc.setStroke(colour(ink));
        gc.setLineWidth(thickness);
    }

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
