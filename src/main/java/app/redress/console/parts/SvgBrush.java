package app.redress.console.parts;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws into an SVG document, which keeps its text as text.
public final class SvgBrush implements Brush {
    private final StringBuilder shapes = new StringBuilder();
    private final Function<Ink, String> colours;
    private final double width;
    private final double height;
    private int clips;

    /// @param colours such as #c8242f
    public SvgBrush(double width, double height, Function<Ink, String> colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        box(Ink.SURFACE, 1, 0, 0, width, height);
    }

    /// The whole document.
    ///
    /// @param title what it shows, for whoever cannot see it
    public String document(String title) {
        return "<svg" + text("xmlns", "http://www.w3.org/2000/svg") + text("role", "img") + attribute("width", width)
                + attribute("height", height)
                + text("viewBox", String.join(" ", "0", "0", number(width), number(height)))
                + text("font-family", FAMILY) + ">\n<title>" + escaped(title) + "</title>\n" + shapes + "</svg>\n";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void box(Ink ink, double opacity, double x, double y, double w, double h) {
        roundBox(ink, opacity, x, y, w, h, 0);
    }

    @Override
    public void roundBox(Ink ink, double opacity, double x, double y, double w, double h, double arc) {
        rect(x, y, w, h, attribute("rx", arc / 2) + fill(ink, opacity));
    }

    @Override
    public void frame(Ink ink, double x, double y, double w, double h, double thickness) {
        rect(x, y, w, h, stroke(ink, thickness));
    }

    private void rect(double x, double y, double w, double h, String style) {
        add("rect", attribute("x", x) + attribute("y", y) + attribute("width", w) + attribute("height", h) + style);
    }

    @Override
    public void line(Ink ink, double x1, double y1, double x2, double y2) {
        add("line", ends(x1, y1, x2, y2) + stroke(ink, 1));
    }

    @Override
    public void dashed(Ink ink, double x1, double y1, double x2, double y2) {
        add("line", ends(x1, y1, x2, y2) + stroke(ink, 1) + text("stroke-dasharray", "4 3"));
    }

    private static String ends(double x1, double y1, double x2, double y2) {
        return attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2);
    }

    @Override
    public void path(Ink ink, double[] xs, double[] ys, int points) {
        add("polyline", text("points", points(xs, ys, points)) + stroke(ink, 1.5));
    }

    @Override
    public void dot(Ink ink, double x, double y, double radius) {
        add("circle", circle(x, y, radius) + fill(ink, 1));
    }

    @Override
    public void ring(Ink ink, double x, double y, double radius) {
        add(
                "circle",
                circle(x, y, radius)
                        + text("fill", colours.apply(Ink.SURFACE))
                        + text("stroke", colours.apply(ink))
                        + attribute("stroke-width", 1.3));
    }

    private static String circle(double x, double y, double radius) {
        return attribute("cx", x) + attribute("cy", y) + attribute("r", radius);
    }

    @Override
    public void polygon(Ink ink, double opacity, double[] xs, double[] ys) {
        add("polygon", text("points", points(xs, ys, xs.length)) + fill(ink, opacity));
    }

    @Override
    public void outline(Ink ink, double thickness, double[] xs, double[] ys) {
        add("polygon", text("points", points(xs, ys, xs.length)) + stroke(ink, thickness));
    }

    @Override
    public void text(Ink ink, String text, double x, double y, TextAlignment side, Font font) {
        String anchor =
                switch (side) {
                    case LEFT, JUSTIFY -> "start";
                    case CENTER -> "middle";
                    case RIGHT -> "end";
                };
        shapes.append("<text")
                .append(attribute("x", Math.rint(x)))
                .append(attribute("y", Math.rint(y)))
                .append(text("text-anchor", anchor))
                .append(text("dominant-baseline", "central"))
                .append(attribute("font-size", font.getSize()))
                .append(fill(ink, 1))
                .append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        clips++;
        shapes.append("<clipPath").append(text("id", "c" + clips)).append('>');
        rect(x, y, w, h, "");
        shapes.append("</clipPath><g")
                .append(text("clip-path", "url(#c" + clips + ")"))
                .append(">\n");
    }

    @Override
    public void unclip() {
        shapes.append("</g>\n");
    }

    private void add(String shape, String attributes) {
        shapes.append('<').append(shape).append(attributes).append("/>\n");
    }

    private String fill(Ink ink, double opacity) {
        return text("fill", colours.apply(ink)) + (opacity == 1 ? "" : attribute("fill-opacity", opacity));
    }

    private String stroke(Ink ink, double thickness) {
        return text("fill", "none") + text("stroke", colours.apply(ink)) + attribute("stroke-width", thickness);
    }

    private static String points(double[] xs, double[] ys, int points) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < points; i++) {
            all.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return all.toString();
    }

    private static String attribute(String name, double value) {
        return text(name, number(value));
    }

    private static String text(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
