package app.redress.domain;

import java.time.Instant;

/// A row whose values are taken out of the reader's buffer while it is there, one object for all rows of a file.
///
/// @param <T> what the row is as an object of its own
public abstract sealed class RowAtHand<T> permits AccessRow, TransactionRow {
    private long second;
    private int nano;
    private int file;
    private long line;

    /// @param since1970 seconds since 1970, UTC
    /// @param nanoOfSecond the rest of the time
    public final void at(long since1970, int nanoOfSecond) {
        second = since1970;
        nano = nanoOfSecond;
    }

    /// @param fileIndex, startingLine as in [SourceLine]
    public final void from(int fileIndex, long startingLine) {
        file = fileIndex;
        line = startingLine;
    }

    final void placed(Instant at, SourceLine source) {
        at(at.getEpochSecond(), at.getNano());
        from(source.file(), source.line());
    }

    final void placedLike(RowAtHand<T> other) {
        at(other.second, other.nano);
        from(other.file, other.line);
    }

    /// Seconds since 1970, UTC.
    public final long second() {
        return second;
    }

    public final int nano() {
        return nano;
    }

    /// Position of its file in the evidence set.
    public final int file() {
        return file;
    }

    /// As in [SourceLine].
    public final long line() {
        return line;
    }

    final Instant time() {
        return Instant.ofEpochSecond(second, nano);
    }

    final SourceLine source() {
        return new SourceLine(file, line);
    }

    /// The row as an object that outlives it.
    public abstract T value();
}
