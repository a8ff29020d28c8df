package app.redress.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A piece of a text buffer that is looked up and compared without becoming a String; or no text at all. It is reused
/// for one value after another and ends with its buffer's content.
public final class TextSlice {
    private static final char[] NOTHING = {};

    private char[] chars = NOTHING;
    private int from;
    private int length;
    private boolean absent = true;
    private int hash;
    /// As a [ShortText]; below zero where that was not asked yet.
    private int form = -1;
    private long code;

    /// A slice that has a whole text; none for null.
    public static TextSlice of(@Nullable String text) {
        TextSlice slice = new TextSlice();
        slice.set(text);
        return slice;
    }

    /// Takes the characters from one offset to another.
    public void set(char[] buffer, int start, int end) {
        chars = buffer;
        from = start;
        length = end - start;
        absent = false;
        hash = 0;
        form = -1;
    }

    /// Takes what another slice has.
    public void set(TextSlice other) {
        chars = other.chars;
        from = other.from;
        length = other.length;
        absent = other.absent;
        hash = other.hash;
        form = other.form;
        code = other.code;
    }

    /// Takes a copy of what another slice has, which stays when that one's buffer changes.
    public void copy(TextSlice other) {
        length = other.length;
        absent = other.absent;
        hash = other.hash;
        form = other.form;
        code = other.code;
        from = 0;
        if (chars.length < length) {
            chars = new char[length + (length >> 1)];
        }
        System.arraycopy(other.chars, other.from, chars, 0, length);
    }

    /// Takes a whole text; null for no text.
    public void set(@Nullable String text) {
        if (text == null) {
            clear();
        } else {
            set(text.toCharArray(), 0, text.length());
        }
    }

    /// Holds no text from now on.
    public void clear() {
        absent = true;
        length = 0;
        hash = 0;
        form = -1;
    }

    /// Whether there is no text, not even an empty one.
    public boolean isAbsent() {
        return absent;
    }

    public int length() {
        return length;
    }

    public char charAt(int index) {
        return chars[from + index];
    }

    /// The same as of the equal String.
    public int hash() {
        if (hash == 0) {
            hash = sum(chars, from, from + length);
        }
        return hash;
    }

    /// Its form as a [ShortText].
    int form() {
        if (form < 0) {
            form = ShortText.formOf(chars, from, length);
            code = form == ShortText.NONE ? 0 : ShortText.codeOf(chars, from, form);
        }
        return form;
    }

    /// Its number as a [ShortText]; only where [#form] is one.
    long code() {
        return code;
    }

    /// Four characters at a time: a processor computes them side by side.
    private static int sum(char[] of, int from, int to) {
        int sum = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            sum = 31 * 31 * 31 * 31 * sum + 31 * 31 * 31 * of[i] + 31 * 31 * of[i + 1] + 31 * of[i + 2] + of[i + 3];
        }
        for (; i < to; i++) {
            sum = 31 * sum + of[i];
        }
        return sum;
    }

    /// Whether it is this text.
    public boolean is(String text) {
        if (absent || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether another slice has the same text.
    public boolean is(TextSlice other) {
        return absent == other.absent
                && Arrays.equals(chars, from, from + length, other.chars, other.from, other.from + other.length);
    }

    /// The text; null for none.
    public @Nullable String textOrNull() {
        return absent ? null : new String(chars, from, length);
    }

    /// The text; empty for none.
    @Override
    public String toString() {
        return new String(chars, from, length);
    }

    /// The buffer it lies in.
    public char[] chars() {
        return chars;
    }

    /// Where it begins in the buffer.
    public int from() {
        return from;
    }
}
