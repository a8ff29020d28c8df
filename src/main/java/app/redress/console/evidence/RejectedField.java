package app.redress.console.evidence;

import app.redress.console.evidence.RawFields.Field;
import app.redress.domain.Message;
import app.redress.evidence.imports.Reject;
import java.util.List;
import java.util.Optional;

/// Finds the offending field of a rejected row, so that nobody has to count separators.
final class RejectedField {
    private RejectedField() {}

    /// @param separator its name in the file's receipt
    /// @param headers headers of the file's columns; empty when unknown
    static Optional<Field> in(Reject reject, String separator, List<String> headers) {
        List<Field> fields = RawFields.of(reject.raw(), separator);
        int position = headers.indexOf(reject.column());
        if (!reject.column().isEmpty() && position >= 0 && position < fields.size()) {
            return Optional.of(fields.get(position));
        }
        return quoted(reject.reason()).flatMap(value -> only(fields, value));
    }

    /// The value quoted in a reason: its first argument or, in older cases, the text quoted at the start.
    private static Optional<String> quoted(Message reason) {
        if (reason.args().isEmpty() || !(reason.args().getFirst() instanceof String first)) {
            return Optional.empty();
        }
        int end = first.lastIndexOf('"');
        return Optional.of(reason.isPlain() && first.startsWith("\"") && end > 1 ? first.substring(1, end) : first);
    }

    private static Optional<Field> only(List<Field> fields, String value) {
        List<Field> same =
                fields.stream().filter(f -> f.value().equals(value.strip())).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
