package app.redress.evidence.imports;

/// Takes the accepted rows of one file, in file order.
@FunctionalInterface
public interface RowSink<T> {
    /// @param physicalLines lines the row covers in the file; more than 1 where a quoted field holds line ends
    void accept(T row, int physicalLines);
}
