package app.redress.report.pdf;

/// The colours of a page, each part from 0 to 1.
enum Ink {
    TEXT(0.11f, 0.14f, 0.19f),
    SOFT(0.36f, 0.40f, 0.46f),
    LINE(0.85f, 0.87f, 0.90f),
    ACCENT(0.12f, 0.37f, 0.66f),
    PALE(0.62f, 0.75f, 0.89f),
    TINT(0.92f, 0.95f, 0.98f),
    ALARM(0.70f, 0.15f, 0.12f),
    GOOD(0.11f, 0.48f, 0.27f),
    AMBER(0.84f, 0.58f, 0.10f),
    BLUSH(0.99f, 0.94f, 0.93f),
    ROSE(0.93f, 0.72f, 0.70f),
    PAPER(1, 1, 1);

    final float red;
    final float green;
    final float blue;

    /// The colour of a surface in a chart.
    static Ink of(String kind) {
        return switch (kind) {
            case "charges", "owner" -> PALE;
            case "unauthorised", "likely" -> ALARM;
            case "uncertain" -> AMBER;
            case "window" -> BLUSH;
            case "balance" -> LINE;
            case "fraud" -> ROSE;
            default -> ACCENT;
        };
    }

    Ink(float red, float green, float blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }
}
