package app.redress.evidence.imports;

/// Receives the accepted rows of one file, in file order.
@FunctionalInterface
public interface RowSink<T> {
    /// @param physicalLines lines covered by the row; more than 1 where a quoted field contains line breaks
    void accept(T row, int physicalLines);
}
