package app.redress.evidence.rows;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How a file's bytes become fields.
///
/// @param charsetStated whether a person stated it; if not, later bytes may still change it
/// @param separator meaningless unless the layout is DELIMITED
/// @param headerRow whether the table begins with a header row
/// @param tableLine one-based physical line on which the table begins: its header, otherwise its first row. Lines above
///     it are preamble.
public record Dialect(
        Charset charset, boolean charsetStated, Layout layout, char separator, boolean headerRow, long tableLine) {
    /// The encoding if stated by a person; null to detect it while reading.
    public @Nullable Charset stated() {
        return charsetStated ? charset : null;
    }

    /// The name of the separator.
    public String separatorName() {
        return switch (layout) {
            case WEB_LOG -> "blank";
            case JSON -> "JSON";
            case DELIMITED -> nameOf(separator);
        };
    }

    static String nameOf(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "pipe";
            default -> String.valueOf(separator);
        };
    }
}
