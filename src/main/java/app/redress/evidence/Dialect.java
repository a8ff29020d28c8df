package app.redress.evidence;

import java.nio.charset.Charset;

/// How a file's bytes become fields.
///
/// @param separator one character
/// @param headerRow whether the first row of the table names the columns
record Dialect(Charset charset, char separator, boolean headerRow) {
    /// The separator as people name it.
    String separatorName() {
        return switch (separator) {
            case ',' -> "comma";
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "pipe";
            default -> String.valueOf(separator);
        };
    }
}
