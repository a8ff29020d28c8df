package app.redress.evidence.store;

import app.redress.domain.PackedNumbers;
import app.redress.domain.TextSlice;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Takes apart what [RowPacker] packed.
final class RowUnpacker extends PackedNumbers {
    private char[] chars = new char[1024];
    private int used;

    /// @param bytes rows one after the other
    RowUnpacker(byte[] bytes) {
        super(bytes);
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

    int small() {
        return (int) number();
    }

    /// Several numbers at once: what reads a row stays small enough to be compiled quickly.
    void numbers(long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = number();
        }
    }

    /// Whether there was one.
    boolean skipText() {
        int said = small();
        if (said >= 0) {
            pos += (said >> 1) << (said & 1);
        }
        return said >= 0;
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
        int length = said >> 1;
        if ((said & 1) == 0) {
            pos += length;
            return new String(bytes, pos - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        wide(chars, 0, length);
        return new String(chars);
    }

    /// The same as a slice, which lasts until [#forgetTexts].
    void text(TextSlice into) {
        int said = small();
        if (said < 0) {
            into.clear();
            return;
        }
        int length = said >> 1;
        if (used + length > chars.length) {
            chars = new char[Math.max(chars.length * 2, length)];
            used = 0;
        }
        if ((said & 1) == 1) {
            wide(chars, used, length);
        } else {
            for (int i = 0; i < length; i++) {
                chars[used + i] = (char) (bytes[pos++] & 0xFF);
            }
        }
        into.set(chars, used, used + length);
        used += length;
    }

    void forgetTexts() {
        used = 0;
    }

    private void wide(char[] out, int from, int length) {
        for (int i = from; i < from + length; i++) {
            int high = bytes[pos++] << 8;
            out[i] = (char) (high | bytes[pos++] & 0xFF);
        }
    }
}
