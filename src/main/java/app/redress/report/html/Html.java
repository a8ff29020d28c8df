package app.redress.report.html;

/// Writes HTML and SVG so that no text can become markup: everything but tag names is escaped.
final class Html {
    private final StringBuilder out = new StringBuilder();

    /// @param attributes alternating names and values
    Html open(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(Object text) {
        escape(String.valueOf(text));
        return this;
    }

    /// An element with only text content.
    Html leaf(String tag, Object text, Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// Writes our own markup, never text from evidence.
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isControl(c) ? '\uFFFD' : c);
            }
        }
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
