package app.redress.evidence.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Presents a JSON document as one record per line: text around the records is dropped, and line breaks within a record
/// become blanks. A record keeps the line on which it begins if that line is free, else takes the next; the records of
/// a one-line document are counted as its lines.
final class JsonUnfolder extends Reader {
    private static final int CHUNK = 1 << 15;
    private static final int LOOK = 1 << 12;

    private final Reader in;
    private final JsonOutline outline;
    private final JsonCursor cursor = new JsonCursor();
    private final char[] chunk = new char[CHUNK];
    private final StringBuilder ready = new StringBuilder();
    private int taken;
    private long lineIn = 1;
    private long lineOut = 1;
    /// Depth inside the array of records; -1 outside it.
    private int target;
    private int record = -1;
    private boolean afterCr;
    private boolean atLineStart;
    private boolean ended;

    private JsonUnfolder(Reader in, JsonOutline outline) {
        this.in = in;
        this.outline = outline;
        this.target = outline.records().isEmpty() ? 0 : -1;
    }

    /// The text, unfolded when it is a JSON document.
    static Reader of(Reader text) throws IOException {
        char[] head = read(text, LOOK);
        Reader all = new Prefixed(head, text);
        if (!mayBeJson(head)) {
            return all;
        }
        char[] more = read(all, JsonOutline.HEAD);
        Reader again = new Prefixed(more, all);
        Optional<JsonOutline> outline = JsonOutline.of(new String(more), more.length < JsonOutline.HEAD);
        return outline.<Reader>map(found -> new JsonUnfolder(again, found)).orElse(again);
    }

    /// The beginning of a text as [#of] presents it.
    static String head(String text) {
        try (Reader unfolded = of(new StringReader(text))) {
            StringWriter all = new StringWriter();
            unfolded.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char[] read(Reader text, int atMost) throws IOException {
        char[] head = new char[atMost];
        int length = 0;
        int n = 0;
        while (length < atMost && n >= 0) {
            n = text.read(head, length, atMost - length);
            length += Math.max(n, 0);
        }
        return java.util.Arrays.copyOf(head, length);
    }

    private static boolean mayBeJson(char[] head) {
        for (char c : head) {
            if (c > ' ' && c != '\uFEFF') {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    @Override
    public int read(char[] buf, int offset, int len) throws IOException {
        while (taken == ready.length() && !ended) {
            ready.setLength(0);
            taken = 0;
            unfoldMore();
        }
        int n = Math.min(len, ready.length() - taken);
        ready.getChars(taken, taken + n, buf, offset);
        taken += n;
        return n == 0 && len > 0 ? -1 : n;
    }

    private void unfoldMore() throws IOException {
        int n = in.read(chunk, 0, CHUNK);
        if (n < 0) {
            ended = true;
            close(cursor.depth() > 0);
            return;
        }
        for (int i = 0; i < n; i++) {
            take(chunk[i]);
        }
    }

    /// Adds the lines left at the end; an unclosed document was cut off, and its last line has no line end.
    private void close(boolean cutOff) {
        long last = record >= 0 && atLineStart ? lineIn - 1 : lineIn;
        boolean more = record < 0 || lineOut < last;
        while (lineOut < last) {
            end();
        }
        if (cutOff && more) {
            ready.append('[');
        }
    }

    private void take(char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        atLineStart = lineEnd;
        lineIn += c == '\r' || c == '\n' && !afterCr ? 1 : 0;
        afterCr = c == '\r';
        int depth = cursor.depth();
        JsonCursor.Step step = cursor.see(c);
        if (record >= 0) {
            ready.append(lineEnd ? ' ' : c);
            if (step == JsonCursor.Step.OBJECT_CLOSES && cursor.depth() == record) {
                record = -1;
                end();
            }
            return;
        }
        switch (step) {
            case ARRAY_OPENS -> target = cursor.path().equals(outline.records()) ? cursor.depth() : target;
            case ARRAY_CLOSES -> target = depth == target && depth > 0 ? -1 : target;
            case OBJECT_OPENS -> {
                if (depth == target) {
                    record = depth;
                    begin();
                    ready.append(c);
                }
            }
            case OBJECT_CLOSES, NOTHING -> {}
        }
    }

    private void begin() {
        while (lineOut < lineIn) {
            end();
        }
    }

    private void end() {
        ready.append('\n');
        lineOut++;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Returns the text read ahead, then the rest.
    private static final class Prefixed extends Reader {
        private final char[] prefix;
        private final Reader rest;
        private int pos;

        Prefixed(char[] prefix, Reader rest) {
            this.prefix = prefix;
            this.rest = rest;
        }

        @Override
        public int read(char[] buf, int offset, int len) throws IOException {
            if (pos == prefix.length) {
                return rest.read(buf, offset, len);
            }
            int n = Math.min(len, prefix.length - pos);
            System.arraycopy(prefix, pos, buf, offset, n);
            pos += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
