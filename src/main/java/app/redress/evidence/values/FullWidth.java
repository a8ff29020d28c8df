package app.redress.evidence.values;

/// Converts full-width characters and the digits of other scripts to plain ones, so that １２，３４５, ١٢٬٣٤٥ and 12,345
/// look the same to the parsers.
///
/// Deliberately narrower than Unicode NFKC, which would also read ² or ① as a digit.
public final class FullWidth {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63";
    private static final char ARABIC_MARK = '\u066b';
    private static final char ARABIC_GROUPING = '\u066c';
    private static final String APOSTROPHES = "\u2018\u2019\u02bc";

    private FullWidth() {}

    /// Whether a text holds digits other than 0 to 9.
    public static boolean hasOtherDigits(String text) {
        return text.chars().anyMatch(c -> c > 127 && Character.isDigit(c));
    }

    /// The text with plain letters, digits, signs and blanks, without invisible characters, trimmed.
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.FORMAT) {
                out.append(plain(c));
            }
        }
        return unquoted(out.toString().strip());
    }

    private static char plain(char c) {
        if (c < 128) {
            return Character.isWhitespace(c) ? ' ' : c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - '\uff01' + '!');
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (c == ARABIC_MARK || c == ARABIC_GROUPING) {
            return c == ARABIC_MARK ? '.' : ',';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        return c == '\uffe5' ? '\u00a5' : Character.isSpaceChar(c) ? ' ' : c;
    }

    /// Removes the marks that keep a value as text in a spreadsheet: "x", ="x" and a leading apostrophe.
    private static String unquoted(String s) {
        int from = s.startsWith("=\"") ? 2 : s.startsWith("\"") || s.startsWith("'") ? 1 : 0;
        boolean closing = from > 0 && s.charAt(from - 1) == '"';
        boolean closed = s.length() > from && s.endsWith("\"");
        return closing && !closed
                ? s
                : s.substring(from, closing ? s.length() - 1 : s.length()).strip();
    }
}
