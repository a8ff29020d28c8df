package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Turns the row under the reader's finger into evidence of one kind, and says what a receipt counts of it.
public interface RowParser<T> {
    /// @throws BadValue when a value cannot be read
    T parse(Row row, SourceLine source);

    /// Under which heading the receipt sums it.
    String heading(T parsed);

    /// Yen for the receipt's sum; 0 for kinds without amounts.
    long yen(T parsed);

    @Nullable
    Instant at(T parsed);

    /// What a reader of the receipt must know, such as words that were not understood.
    default java.util.List<Message> notes() {
        return java.util.List.of();
    }
}
