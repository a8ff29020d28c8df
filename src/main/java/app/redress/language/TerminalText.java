package app.redress.language;

/// Measures and pads text on a terminal, where a Japanese character takes two cells.
public final class TerminalText {
    private TerminalText() {}

    /// Number of cells.
    public static int width(String text) {
        return text.codePoints().map(TerminalText::cells).sum();
    }

    private static int cells(int character) {
        boolean halfwidthKana = character >= 0xFF61 && character <= 0xFF9F;
        return character >= 0x1100 && !halfwidthKana ? 2 : 1;
    }

    /// Padded with blanks on the right; a wider text is unchanged.
    public static String padded(String text, int width) {
        return text + blanks(text, width);
    }

    /// Padded with blanks on the left; a wider text is unchanged.
    public static String paddedLeft(String text, int width) {
        return blanks(text, width) + text;
    }

    private static String blanks(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text)));
    }
}
