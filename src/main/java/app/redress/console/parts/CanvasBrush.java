package app.redress.console.parts;

import java.util.Map;
import javafx.css.StyleableProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on one canvas.
final class CanvasBrush implements Brush {
    private final GraphicsContext gc;
    private final Map<Ink, StyleableProperty<Color>> inks;
    private final double width;
    private final double height;

    CanvasBrush(GraphicsContext gc, Map<Ink, StyleableProperty<Color>> inks, double width, double height) {
        this.gc = gc;
        this.inks = inks;
        this.width = width;
        this.height = height;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    private Color colour(Ink ink) {
        StyleableProperty<Color> property = inks.get(ink);
        return property == null ? Color.GRAY : property.getValue();
    }

    void clear() {
        gc.clearRect(0, 0, width, height);
    }

    @Override
    public void box(Ink ink, double opacity, double x, double y, double w, double h) {
        gc.setFill(faded(ink, opacity));
        gc.fillRect(x, y, w, h);
    }

    @Override
    public void roundBox(Ink ink, double opacity, double x, double y, double w, double h, double arc) {
        gc.setFill(faded(ink, opacity));
        gc.fillRoundRect(x, y, w, h, arc, arc);
    }

    @Override
    public void frame(Ink ink, double x, double y, double w, double h, double thickness) {
        stroke(ink, thickness);
        gc.strokeRect(x, y, w, h);
    }

    @Override
    public void line(Ink ink, double x1, double y1, double x2, double y2) {
        stroke(ink, 1);
        gc.strokeLine(crisp(x1), crisp(y1), crisp(x2), crisp(y2));
    }

    @Override
    public void dashed(Ink ink, double x1, double y1, double x2, double y2) {
        gc.setLineDashes(4, 3);
        line(ink, x1, y1, x2, y2);
        gc.setLineDashes();
    }

    @Override
    public void path(Ink ink, double[] xs, double[] ys, int points) {
        stroke(ink, 1.5);
        gc.strokePolyline(xs, ys, points);
    }

    @Override
    public void dot(Ink ink, double x, double y, double radius) {
        gc.setFill(colour(ink));
        gc.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    @Override
    public void ring(Ink ink, double x, double y, double radius) {
        gc.setFill(colour(Ink.SURFACE));
        gc.fillOval(x - radius, y - radius, radius * 2, radius * 2);
        stroke(ink, 1.3);
        gc.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    @Override
    public void polygon(Ink ink, double opacity, double[] xs, double[] ys) {
        gc.setFill(faded(ink, opacity));
        gc.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void outline(Ink ink, double thickness, double[] xs, double[] ys) {
        stroke(ink, thickness);
        gc.strokePolygon(xs, ys, xs.length);
    }

    @Override
    public void text(Ink ink, String text, double x, double y, TextAlignment side, Font font) {
        gc.setFont(font);
        gc.setFill(colour(ink));
        gc.setTextAlign(side);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, Math.rint(x), Math.rint(y));
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        gc.save();
        gc.beginPath();
        gc.rect(x, y, w, h);
        gc.clip();
    }

    @Override
    public void unclip() {
        gc.restore();
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
