package app.redress.evidence.store;

import app.redress.domain.PackedNumbers;
import app.redress.domain.TextSlice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Packs one row into few bytes: small numbers take one.
final class RowPacker {
    private byte[] bytes = new byte[256];
    private int size;
    private final TextSlice slice = new TextSlice();

    void clear() {
        size = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /// A number that is seldom negative or large.
    RowPacker number(long value) {
        ensure(PackedNumbers.MOST_BYTES);
        size = PackedNumbers.write(bytes, size, PackedNumbers.folded(value));
        return this;
    }

    /// Several numbers at once: what writes a row stays small enough to be compiled quickly.
    RowPacker numbers(long[] values) {
        for (long value : values) {
            number(value);
        }
        return this;
    }

    RowPacker number(@Nullable Long value) {
        return value == null ? number(0) : number(1).number(value.longValue());
    }

    RowPacker text(TextSlice text) {
        if (text.isAbsent()) {
            return number(-1);
        }
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            wide |= text.charAt(i) > 0xFF;
        }
        number(text.length() * 2L + (wide ? 1 : 0));
        ensure(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                bytes[size++] = (byte) (c >>> 8);
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    /// Letters of one byte each where that is enough, else of two.
    RowPacker text(@Nullable String text) {
        slice.set(text);
        return text(slice);
    }
}
