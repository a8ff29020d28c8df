package app.redress.domain;

/// A row whose values are taken out of the reader's buffer while it is there, one object for all rows of a file.
///
/// @param <T> what the row is as an object of its own
public interface RowAtHand<T> {
    /// Seconds since 1970, UTC.
    long second();

    int nano();

    /// Position of its file in the evidence set.
    int file();

    /// As in [SourceLine].
    long line();

    /// The row as an object that outlives it.
    T value();
}
