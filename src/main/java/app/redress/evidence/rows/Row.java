package app.redress.evidence.rows;

import app.redress.domain.Message;
import app.redress.domain.TextSlice;
import app.redress.evidence.values.BadValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reusable buffer for the current row: one object per file, overwritten row by row.
public final class Row {
    private static final int MOST_FIELDS = 1 << 14;
    private static final int LONGEST = 1 << 22;
    /// Longer lines may exceed the limits of a row or field.
    private static final int LONGEST_PLAIN = 1 << 13;

    private final TextPool pool = new TextPool();
    /// Texts already created for the current row.
    private @Nullable String[] texts = new String[64];

    private char[] text = new char[4096];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int fields;
    private long line;
    private long lastLine;
    private boolean blank;
    private boolean frame;
    private int spanning;
    private @Nullable BadValue trouble;

    /// Clears the buffer for the row that begins on this line.
    void begin(long startingLine) {
        line = startingLine;
        lastLine = startingLine;
        spanning = -1;
        trouble = null;
        frame = false;
        fields = 0;
        blank = true;
    }

    /// Appends a field.
    void add(char[] buf, int offset, int len) {
        int fieldIdx = fields;
        int start = fieldIdx == 0 ? 0 : ends[fieldIdx - 1];
        if (start + len > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, start + len));
        }
        System.arraycopy(buf, offset, text, start, len);
        end(start, start + len);
        blank = blank && isBlank(buf, offset, len);
    }

    private void end(int start, int end) {
        if (fields == ends.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
            texts = Arrays.copyOf(texts, fields * 2);
        }
        starts[fields] = start;
        ends[fields] = end;
        texts[fields++] = null;
    }

    /// Splits a line that is a row by itself.
    ///
    /// @return false when its quotation marks or its length ask for a parser; the row is then unusable
    boolean split(long lineNumber, char[] buf, int from, int to, char separator) {
        if (to - from > LONGEST_PLAIN) {
            return false;
        }
        begin(lineNumber);
        if (to - from > text.length) {
            text = new char[LONGEST_PLAIN];
        }
        int length = to - from;
        System.arraycopy(buf, from, text, 0, length);
        char[] in = text;
        int start = 0;
        for (int i = 0; i < length; i++) {
            char c = in[i];
            if (c == separator) {
                end(start, i);
                start = i + 1;
            } else if (c == '"') {
                int close = i == start ? closing(i + 1, length, separator) : -1;
                if (close < 0) {
                    return false;
                }
                end(i + 1, close);
                i = close + 1;
                start = close + 2;
            }
        }
        if (start <= length) {
            end(start, length);
        }
        for (int i = 0; i < fields && blank; i++) {
            blank = isBlank(text, starts[i], ends[i] - starts[i]);
        }
        return true;
    }

    /// The next quotation mark, where it closes the field; otherwise -1.
    private int closing(int from, int length, char separator) {
        int i = from;
        while (i < length && text[i] != '"') {
            i++;
        }
        return i == length || i + 1 < length && text[i + 1] != separator ? -1 : i;
    }

    /// Appends a field that may contain line breaks.
    void addQuoted(char[] buf, int offset, int len) {
        add(buf, offset, len);
        boolean afterCr = false;
        for (int i = offset; i < offset + len; i++) {
            char c = buf[i];
            if (c == '\r' || c == '\n' && !afterCr) {
                lastLine++;
                spanning = spanning < 0 ? fields - 1 : spanning;
            }
            afterCr = c == '\r';
        }
    }

    /// Marks the line as structure without data.
    void frame() {
        frame = true;
        blank = false;
    }

    /// Whether the line is only structure, such as the bracket around a list.
    public boolean isFrame() {
        return frame;
    }

    /// Extends the row to this line.
    void until(long last) {
        lastLine = last;
    }

    /// Marks the row as malformed.
    void breakOff(long last, Message reason, Message remedy) {
        lastLine = last;
        blank = false;
        trouble = new BadValue(null, reason, remedy);
    }

    private static boolean isBlank(char[] buf, int offset, int len) {
        for (int i = offset; i < offset + len; i++) {
            if (!isPadding(buf[i])) {
                return false;
            }
        }
        return true;
    }

    /// One-based first physical line.
    public long line() {
        return line;
    }

    /// Number of physical lines covered.
    public int lines() {
        return Math.toIntExact(lastLine - line + 1);
    }

    /// Last physical line.
    public long lastLine() {
        return lastLine;
    }

    /// The field that causes the error in a malformed row: the first that spans lines, otherwise the unfinished one.
    public int troubledField() {
        return spanning < 0 ? fields : spanning;
    }

    /// Why the row is malformed; null if it is not.
    public @Nullable BadValue trouble() {
        return trouble;
    }

    public int fields() {
        return fields;
    }

    /// Whether it exceeds the maximum number of fields or text length.
    boolean overfull() {
        return fields > MOST_FIELDS || fields > 0 && ends[fields - 1] > LONGEST;
    }

    /// Whether it contains only white space and separators.
    public boolean blank() {
        return blank;
    }

    /// Trimmed text of a field; empty when the row is too short, or for index -1.
    public String text(int field) {
        if (field < 0 || field >= fields) {
            return "";
        }
        String known = texts[field];
        if (known == null) {
            known = trimmed(field);
            texts[field] = known;
        }
        return known;
    }

    /// The same as a slice of the row; absent where the text is empty.
    public void text(int field, TextSlice into) {
        if (field < 0 || field >= fields) {
            into.clear();
            return;
        }
        int from = trimmedStart(field);
        int to = trimmedEnd(field, from);
        if (from == to) {
            into.clear();
        } else {
            into.set(text, from, to);
        }
    }

    private String trimmed(int field) {
        int from = trimmedStart(field);
        int to = trimmedEnd(field, from);
        return from == to ? "" : pool.of(field, text, from, to);
    }

    private int trimmedStart(int field) {
        int from = starts[field];
        while (from < ends[field] && isPadding(text[from])) {
            from++;
        }
        return from;
    }

    private int trimmedEnd(int field, int from) {
        int to = ends[field];
        // mainframes fill fields up with zeros
        while (to > from && (text[to - 1] == 0 || isPadding(text[to - 1]))) {
            to--;
        }
        return to;
    }

    private static boolean isPadding(char c) {
        return c > 0 && c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\uFEFF';
    }
}
