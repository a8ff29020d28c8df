package app.redress.report.document;

/// A drawing as wide as its page.
public interface Chart {
    /// Width of every drawing; its page scales it.
    int WIDTH = 960;

    int height();

    void draw(ChartSurface surface);
}
