package app.redress.evidence.values;

/// Converts full-width characters to plain ones, so that １２，３４５ and 12,345 look the same to the parsers.
///
/// Deliberately narrower than Unicode NFKC, which would also read ² or ① as a digit.
final class FullWidth {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63";
    private static final String APOSTROPHES = "\u2018\u2019\u02bc";

    private FullWidth() {}

    /// The text with plain letters, digits, signs and blanks, without invisible characters, trimmed.
    static String fold(String text) {
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
        if (DASHES.indexOf(c) >= 0) {
            return '-';
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
