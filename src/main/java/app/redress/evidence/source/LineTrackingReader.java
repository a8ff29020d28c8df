package app.redress.evidence.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Passes the text of an export to a parser while it counts physical lines independently, keeps the most recent ones to
/// be shown or read again, and limits their length.
///
/// LF, CRLF and a lone CR each end a line; text after the last line end also counts as a line.
public final class LineTrackingReader extends Reader {
    /// Maximum characters kept of one physical line; the rest of the line is skipped.
    static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 15;

    private final Reader in;
    private final IntConsumer ticker;
    private char[] kept = new char[4 * CHUNK];
    private int end;
    private int pos;
    /// Offsets in `kept` at which lines begin; the first belongs to line `first`.
    private int[] starts = new int[1024];
    private int known = 1;
    private long first = 1;
    private long needed = 1;
    private boolean afterCr;
    private boolean dropping;
    private boolean finished;
    private int lineStart;
    private int lineEnd;
    private final LineSet overlong = new LineSet();
    private final LineSet damaged = new LineSet();

    public LineTrackingReader(Reader in) {
        this(in, _ -> {});
    }

    /// @param ticker receives the number of characters after each chunk
    LineTrackingReader(Reader in, IntConsumer ticker) {
        this.in = in;
        this.ticker = ticker;
    }

    /// Lines read from the source so far.
    public long count() {
        return lastLine() - (end == starts[known - 1] ? 1 : 0);
    }

    /// Whether the text ended without a line end.
    public boolean endsOpen() {
        return finished && end > starts[known - 1];
    }

    /// Whether part of a line was skipped because of its length.
    public boolean overlong(long line) {
        return overlong.meets(line, line);
    }

    /// Whether any of these lines contains bytes that are invalid in the file's encoding.
    public boolean damaged(long from, long to) {
        return damaged.meets(from, to);
    }

    /// Discards the lines before this one, which will not be asked for again.
    public void release(long line) {
        needed = Math.max(needed, line);
    }

    /// The text of a range of kept lines, without the last line end.
    public String text(long from, long to) {
        int begin = starts[index(from)];
        int stop = to < lastLine() ? starts[index(to) + 1] : end;
        while (stop > begin && (kept[stop - 1] == '\n' || kept[stop - 1] == '\r')) {
            stop--;
        }
        return new String(kept, begin, stop - begin);
    }

    private long lastLine() {
        return first + known - 1;
    }

    private int index(long line) {
        return Math.toIntExact(line - first);
    }

    /// Continues reading at the beginning of a line, whether kept or still to come.
    ///
    /// @return whether that line exists
    public boolean seek(long line) throws IOException {
        while (line > lastLine()) {
            pos = end;
            release(lastLine());
            if (!fill()) {
                return false;
            }
        }
        pos = starts[index(line)];
        return pos < end || fill();
    }

    /// One whole line, not before the first kept one; null after the end.
    public @Nullable String line(long line) throws IOException {
        pos = end;
        while (line >= lastLine() && fill()) {
            pos = end;
        }
        boolean there = line < lastLine() || line == lastLine() && end > starts[known - 1];
        return there ? text(line, line) : null;
    }

    /// Makes a line the one at hand, not before the first kept one: [#chars] from [#lineStart] to [#lineEnd].
    ///
    /// @return false when the text ends before it
    public boolean take(long line) throws IOException {
        release(line);
        pos = end;
        while (line >= lastLine() && fill()) {
            pos = end;
        }
        if (line > lastLine() || line == lastLine() && end == starts[known - 1]) {
            return false;
        }
        int index = index(line);
        lineStart = starts[index];
        lineEnd = index + 1 < known ? starts[index + 1] : end;
        while (lineEnd > lineStart && (kept[lineEnd - 1] == '\n' || kept[lineEnd - 1] == '\r')) {
            lineEnd--;
        }
        return true;
    }

    /// Holds the line at hand until more is read.
    public char[] chars() {
        return kept;
    }

    /// Where the line at hand begins.
    public int lineStart() {
        return lineStart;
    }

    /// Where the line at hand ends, without its line end.
    public int lineEnd() {
        return lineEnd;
    }

    /// Characters read since the end of a kept line.
    public long ahead(long line) {
        return line < lastLine() ? pos - starts[index(line) + 1] : 0;
    }

    /// Skips the rest of the text.
    public void finish() throws IOException {
        boolean more = true;
        while (more) {
            pos = end;
            release(lastLine());
            more = fill();
        }
    }

    @Override
    public int read(char[] buf, int offset, int len) throws IOException {
        if (pos == end && !fill()) {
            return -1;
        }
        int n = Math.min(len, end - pos);
        System.arraycopy(kept, pos, buf, offset, n);
        pos += n;
        return n;
    }

    /// Reads one more chunk.
    private boolean fill() throws IOException {
        makeRoom();
        int before = end;
        while (end == before) {
            int n = in.read(kept, end, CHUNK);
            if (n < 0) {
                finished = true;
                return false;
            }
            ticker.accept(n);
            int from = dropping ? dropped(n) : end;
            end += n - (from - end);
            scan(before);
            truncate();
        }
        return true;
    }

    private void makeRoom() {
        int gone = starts[index(Math.min(needed, lastLine()))];
        // the parser may still need to read from here
        gone = Math.min(gone, pos);
        int lines = 0;
        while (lines + 1 < known && starts[lines + 1] <= gone) {
            lines++;
        }
        int shift = starts[lines];
        if (shift > 0 && kept.length - end < CHUNK) {
            System.arraycopy(kept, shift, kept, 0, end - shift);
            System.arraycopy(starts, lines, starts, 0, known - lines);
            known -= lines;
            first += lines;
            for (int i = 0; i < known; i++) {
                starts[i] -= shift;
            }
            end -= shift;
            pos -= shift;
        }
        if (kept.length - end < CHUNK) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
    }

    /// Moves the text after the line end in a new chunk to where an overlong line was cut.
    private int dropped(int n) {
        int to = end;
        while (to < end + n && kept[to] != '\n' && kept[to] != '\r') {
            to++;
        }
        dropping = to == end + n;
        System.arraycopy(kept, to, kept, end, end + n - to);
        return to;
    }

    private void scan(int from) {
        for (int i = nextSpecial(from); i < end; i = nextSpecial(i + 1)) {
            char c = kept[i];
            afterCr &= i == from || kept[i - 1] == '\r';
            if (c == '\n' && afterCr) {
                starts[known - 1] = i + 1;
                afterCr = false;
            } else {
                afterCr = c == '\r';
                if (c == '\n' || afterCr) {
                    begin(i + 1);
                } else if (c == '\uFFFD' || c == 0) {
                    damaged.add(lastLine());
                }
            }
        }
        afterCr &= end == from || kept[end - 1] == '\r';
    }

    /// The next character that may end a line or stand for a damaged one.
    private int nextSpecial(int from) {
        char[] in = kept;
        int to = end;
        int i = from;
        while (i < to && in[i] > '\r' && in[i] != '\uFFFD') {
            i++;
        }
        return i;
    }

    private void begin(int start) {
        if (known == starts.length) {
            starts = Arrays.copyOf(starts, known * 2);
        }
        starts[known++] = start;
    }

    private void truncate() {
        int longest = starts[known - 1] + LONGEST;
        if (end > longest) {
            overlong.add(lastLine());
            end = longest;
            dropping = true;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
