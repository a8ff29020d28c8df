package app.redress.cli.options;

import app.redress.language.Visible;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Writes text to a terminal, with control characters made visible. Only the carriage return passes, which progress
/// lines need.
public final class VisibleWriter extends FilterWriter {
    public VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] buf, int offset, int len) throws IOException {
        write(new String(buf, offset, len), 0, len);
    }

    @Override
    public void write(String text, int offset, int len) throws IOException {
        String part = text.substring(offset, offset + len);
        if (part.indexOf('\r') < 0) {
            out.write(Visible.of(part));
            return;
        }
        String[] lines = part.split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            out.write((i > 0 ? "\r" : "") + Visible.of(lines[i]));
        }
    }
}
