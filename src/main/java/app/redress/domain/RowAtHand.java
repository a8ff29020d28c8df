package app.redress.domain;

/// A row whose values are taken out of the reader's buffer while it is there, one object for all rows of a file.
///
/// @param <T> what the row is as an object of its own
public interface RowAtHand<T> {
    /// Seconds since 1970, UTC.
    long second();

    int nano();

    /// The row as an object that outlives it.
    T value();
}
