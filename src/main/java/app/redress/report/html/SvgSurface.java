package app.redress.report.html;

import app.redress.report.document.ChartSurface;
import java.util.Locale;

/// Draws a chart as SVG.
record SvgSurface(Html html) implements ChartSurface {
    private static final int MARK = 9;

    @Override
    public void line(double fromX, double fromY, double toX, double toY, String kind) {
        html.open("line", "class", kind, "x1", px(fromX), "y1", px(fromY), "x2", px(toX), "y2", px(toY))
                .close("line");
    }

    @Override
    public void bar(double x, double y, double width, double height, String kind) {
        html.open("rect", "class", kind, "x", px(x), "y", px(y), "width", px(width), "height", px(height));
        html.close("rect");
    }

    @Override
    public void label(double x, double y, String text, Anchor anchor) {
        html.leaf("text", text, "x", px(x), "y", px(y), "text-anchor", anchor == Anchor.END ? "end" : "middle");
    }

    @Override
    public void mark(double x, double y, int number) {
        html.open("circle", "class", "control", "cx", px(x), "cy", px(y), "r", MARK)
                .close("circle");
        html.leaf("text", number, "class", "number", "x", px(x), "y", px(y + 4), "text-anchor", "middle");
    }

    private static String px(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
