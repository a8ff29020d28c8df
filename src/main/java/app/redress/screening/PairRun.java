package app.redress.screening;

import app.redress.domain.PackedNumbers;
import java.util.Arrays;

/// Ascending pairs of ints in two to five bytes each instead of eight, and numbers beside them in as few: only the
/// distance to the pair before is kept.
final class PairRun {
    private byte[] bytes;
    private int size;
    private long last;

    /// @param expected bytes, to begin with
    PairRun(int expected) {
        bytes = new byte[Math.max(PackedNumbers.MOST_BYTES, expected)];
    }

    /// Appends a pair, as [PairLog#pair]; none may be below the one before.
    void add(long pair) {
        number(PairLog.left(pair) - (long) PairLog.left(last));
        number(PackedNumbers.folded(PairLog.right(pair) - (long) PairLog.right(last)));
        last = pair;
    }

    /// Appends a number, which must be read back at the same place.
    void number(long value) {
        if (size + PackedNumbers.MOST_BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1) + PackedNumbers.MOST_BYTES);
        }
        size = PackedNumbers.write(bytes, size, value);
    }

    /// Gives unused room back; nothing may be appended any more.
    PairRun closed() {
        if (size < bytes.length - (bytes.length >> 4)) {
            bytes = Arrays.copyOf(bytes, size);
        }
        return this;
    }

    int bytes() {
        return size;
    }

    Reader read() {
        return new Reader(bytes, size);
    }

    /// Reads a run from its beginning.
    static final class Reader extends PackedNumbers {
        private final int end;
        private long pair;

        private Reader(byte[] bytes, int end) {
            super(bytes);
            this.end = end;
        }

        /// Goes on to the next pair; false after the last one.
        boolean next() {
            if (pos == end) {
                return false;
            }
            int left = PairLog.left(pair) + (int) unsigned();
            pair = PairLog.pair(left, PairLog.right(pair) + (int) number());
            return true;
        }

        long pair() {
            return pair;
        }
    }
}
