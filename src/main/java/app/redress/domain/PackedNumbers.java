package app.redress.domain;

/// Reads numbers written in as few bytes as they need, one after the other: seven bits in each byte, the eighth says
/// that another follows.
public class PackedNumbers {
    /// Bytes of the largest number.
    public static final int MOST_BYTES = 10;

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    /// What is read.
    protected final byte[] bytes;

    /// Where the next number begins.
    protected int pos;

    public PackedNumbers(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Writes a number; a negative one takes all bytes.
    ///
    /// @return the position behind it
    public static int write(byte[] out, int at, long value) {
        int end = at;
        long left = value;
        while ((left & -MORE) != 0) {
            out[end++] = (byte) (left | MORE);
            left >>>= BITS;
        }
        out[end++] = (byte) left;
        return end;
    }

    /// A number that may be negative as one that is not, small where it is near zero.
    public static long folded(long value) {
        return value << 1 ^ value >> 63;
    }

    /// The next number, which was written as it is.
    public final long unsigned() {
        byte next = bytes[pos++];
        if (next >= 0) {
            return next;
        }
        long value = next & MORE - 1;
        for (int shift = BITS; next < 0; shift += BITS) {
            next = bytes[pos++];
            value |= (long) (next & MORE - 1) << shift;
        }
        return value;
    }

    /// The next number, which was written [#folded].
    public final long number() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }
}
