package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;

/// Turns the row under the reader's finger into evidence of one kind.
public interface RowParser<T> {
    /// @throws BadValue when a value cannot be read
    T parse(Row row, SourceLine source);

    /// What a reader of the receipt must know, such as words that were not understood.
    default java.util.List<Message> notes() {
        return java.util.List.of();
    }
}
