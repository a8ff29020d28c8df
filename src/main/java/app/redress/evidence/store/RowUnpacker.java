package app.redress.evidence.store;

import org.jspecify.annotations.Nullable;

/// Takes apart what [RowPacker] packed.
final class RowUnpacker {
    private final byte[] bytes;
    private int pos;

    /// @param bytes rows one after the other
    RowUnpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return pos < bytes.length;
    }

    int position() {
        return pos;
    }

    void skipTo(int position) {
        pos = position;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte b = bytes[pos++];
        while (b < 0) {
            value |= (long) (b & 0x7F) << shift;
            shift += 7;
            b = bytes[pos++];
        }
        value |= (long) b << shift;
        return value >>> 1 ^ -(value & 1);
    }

    int small() {
        return (int) number();
    }

    @Nullable
    Long numberOrNull() {
        return number() == 0 ? null : (Long) number();
    }

    @Nullable
    String text() {
        int said = small();
        if (said < 0) {
            return null;
        }
        boolean wide = (said & 1) == 1;
        char[] chars = new char[said >> 1];
        for (int i = 0; i < chars.length; i++) {
            int high = wide ? bytes[pos++] << 8 : 0;
            chars[i] = (char) (high | bytes[pos++] & 0xFF);
        }
        return new String(chars);
    }
}
