package app.redress.evidence.imports;

import app.redress.domain.RowAtHand;

/// Receives accepted rows in common spelling while they are at hand; they are gone with the next row.
@FunctionalInterface
public interface PlainSink<T> {
    /// @param physicalLines lines covered by the row
    void accept(RowAtHand<T> row, int physicalLines);
}
