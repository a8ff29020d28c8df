package app.redress.evidence.rows;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How a file's bytes become fields.
///
/// @param charsetStated whether a person said so; else the reading may still find better evidence further on
/// @param separator one character; meaningless unless the layout is DELIMITED
/// @param headerRow whether the table begins with a row that names the columns
/// @param tableLine physical line, from 1, on which the table begins: its header, else its first row. What stands
///     above is preamble.
public record Dialect(
        Charset charset, boolean charsetStated, Layout layout, char separator, boolean headerRow, long tableLine) {
    /// The encoding where a person named it; null to find out while reading.
    public @Nullable Charset stated() {
        return charsetStated ? charset : null;
    }

    /// The separator as people name it.
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
