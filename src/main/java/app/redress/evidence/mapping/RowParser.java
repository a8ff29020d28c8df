package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;

/// Parses the current row into evidence of one kind.
public interface RowParser<T> {
    /// @throws BadValue when a value cannot be parsed
    T parse(Row row, SourceLine source);

    /// Notes for the receipt, such as words that were not understood.
    default java.util.List<Message> notes() {
        return java.util.List.of();
    }
}
