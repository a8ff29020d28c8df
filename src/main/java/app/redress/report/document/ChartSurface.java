package app.redress.report.document;

/// What a chart is drawn on. The origin is at the top left; a kind names the look of a shape.
public interface ChartSurface {
    /// Which end of a text is at its position.
    enum Anchor {
        MIDDLE,
        END
    }

    void line(double fromX, double fromY, double toX, double toY, String kind);

    void bar(double x, double y, double width, double height, String kind);

    void label(double x, double y, String text, Anchor anchor);

    /// A numbered mark.
    ///
    /// @param y middle of the mark
    void mark(double x, double y, int number);
}
