package app.redress.screening;

import java.util.Arrays;

/// Ascending pairs of ints in two to five bytes each instead of eight, and numbers beside them in as few: only the
/// distance to the pair before is kept.
final class PairRun {
    private static final int MOST_BYTES = 10;

    private byte[] bytes;
    private int size;
    private long last;

    /// @param expected bytes, to begin with
    PairRun(int expected) {
        bytes = new byte[Math.max(MOST_BYTES, expected)];
    }

    /// Appends a pair, as [PairLog#pair]; none may be below the one before.
    void add(long pair) {
        number(PairLog.left(pair) - (long) PairLog.left(last));
        long step = PairLog.right(pair) - (long) PairLog.right(last);
        number(step << 1 ^ step >> 63);
        last = pair;
    }

    /// Appends a number, which must be read back at the same place.
    void number(long value) {
        if (size + MOST_BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1) + MOST_BYTES);
        }
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
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
        return new Reader();
    }

    /// Reads a run from its beginning.
    final class Reader {
        private int at;
        private long pair;

        /// Goes on to the next pair; false after the last one.
        boolean next() {
            if (at == size) {
                return false;
            }
            int left = PairLog.left(pair) + (int) number();
            long step = number();
            pair = PairLog.pair(left, PairLog.right(pair) + (int) (step >>> 1 ^ -(step & 1)));
            return true;
        }

        long pair() {
            return pair;
        }

        long number() {
            byte next = bytes[at++];
            long value = next & 0x7F;
            for (int shift = 7; next < 0; shift += 7) {
                next = bytes[at++];
                value |= (next & 0x7FL) << shift;
            }
            return value;
        }
    }
}
