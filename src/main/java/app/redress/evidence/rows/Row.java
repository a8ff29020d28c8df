package app.redress.evidence.rows;

import app.redress.domain.Message;
import app.redress.evidence.values.BadValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The row under the reader's finger: one object for a whole file, overwritten row by row.
public final class Row {
    private static final int POOL = 1 << 14;
    private static final int MOST_FIELDS = 1 << 14;
    private static final int LONGEST = 1 << 22;

    private final String[] pool = new String[POOL];
    private final char[][] poolChars = new char[POOL][];
    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private int fields;
    private long line;
    private long lastLine;
    private boolean blank;
    private boolean frame;
    private int spanning;
    private @Nullable BadValue trouble;

    /// Makes room for the row that begins on a line.
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
        if (fieldIdx == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        if (start + len > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, start + len));
        }
        System.arraycopy(buf, offset, text, start, len);
        ends[fieldIdx] = start + len;
        fields = fieldIdx + 1;
        blank &= isBlank(buf, offset, len);
    }

    /// Appends a field that may hold line ends.
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

    /// Says that the line only holds rows together.
    void frame() {
        frame = true;
        blank = false;
    }

    /// Whether it only holds rows together, like the bracket around a list.
    public boolean isFrame() {
        return frame;
    }

    /// Says that the row goes on to a line.
    void until(long last) {
        lastLine = last;
    }

    /// Says that the text cannot be cut into a row here.
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

    /// One-based physical line on which the row begins.
    public long line() {
        return line;
    }

    /// Physical lines that it covers.
    public int lines() {
        return Math.toIntExact(lastLine - line + 1);
    }

    /// The physical line on which it ends.
    public long lastLine() {
        return lastLine;
    }

    /// The field that is to blame when it is no row: the first that spans lines, else the one that was not finished.
    public int troubledField() {
        return spanning < 0 ? fields : spanning;
    }

    /// Why it is no row at all; null for most.
    public @Nullable BadValue trouble() {
        return trouble;
    }

    public int fields() {
        return fields;
    }

    /// Whether it has more fields or text than anybody's export has.
    boolean overfull() {
        return fields > MOST_FIELDS || fields > 0 && ends[fields - 1] > LONGEST;
    }

    /// Whether nothing but white space and separators stands in it.
    public boolean blank() {
        return blank;
    }

    /// Trimmed text of a field; empty when the row is shorter, or for index -1.
    public String text(int field) {
        if (field < 0 || field >= fields) {
            return "";
        }
        int from = field == 0 ? 0 : ends[field - 1];
        int to = ends[field];
        while (from < to && isPadding(text[from])) {
            from++;
        }
        while (to > from && isPadding(text[to - 1])) {
            to--;
        }
        return from == to ? "" : pooled(from, to);
    }

    private static boolean isPadding(char c) {
        return c > 0 && c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\uFEFF';
    }

    /// Exports repeat stores, devices and types by the million: the same text gives the same String where the
    /// pool remembers it.
    private String pooled(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & POOL - 1;
        char[] known = poolChars[slot];
        if (known != null && Arrays.equals(known, 0, known.length, text, from, to)) {
            return pool[slot];
        }
        poolChars[slot] = Arrays.copyOfRange(text, from, to);
        pool[slot] = new String(poolChars[slot]);
        return pool[slot];
    }
}
