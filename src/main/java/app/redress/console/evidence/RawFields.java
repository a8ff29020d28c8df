package app.redress.console.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a row into fields for display, if its format has a simple separator. The import uses its own, stricter
/// parser.
final class RawFields {
    private RawFields() {}

    /// One field of a raw row.
    ///
    /// @param from, to its position in the raw text, including quotation marks
    /// @param value its text without quotation marks
    record Field(int from, int to, String value) {}

    /// The fields of a row; empty when it cannot be split.
    ///
    /// @param separator its name in a receipt
    static List<Field> of(String raw, String separator) {
        Character mark = mark(separator);
        return mark == null ? List.of() : cut(raw, mark);
    }

    private static @Nullable Character mark(String separator) {
        return switch (separator) {
            case "comma" -> ',';
            case "tab" -> '\t';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> separator.length() == 1 ? separator.charAt(0) : null;
        };
    }

    private static List<Field> cut(String raw, char separator) {
        List<Field> fields = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field(raw, from, i));
                from = i + 1;
            }
        }
        fields.add(field(raw, from, raw.length()));
        return fields;
    }

    private static Field field(String raw, int from, int to) {
        String value = raw.substring(from, to).strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return new Field(
                from, to, quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value);
    }
}
