package app.redress.evidence.rows;

import app.redress.domain.Message;
import app.redress.evidence.source.LineTrackingReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads rows of a web server log: fields separated by blanks, in quotation marks or brackets where they contain
/// blanks. A row is always one line.
public final class LogRowReader implements RowReader {
    private static final Set<String> BALANCER_TYPES = Set.of("http", "https", "h2", "grpcs", "ws", "wss");
    private static final List<String> BALANCER = List.of(
            "type",
            "time",
            "elb",
            "client:port",
            "target:port",
            "request_processing_time",
            "target_processing_time",
            "response_processing_time",
            "elb_status_code",
            "target_status_code",
            "received_bytes",
            "sent_bytes",
            "request",
            "user_agent",
            "ssl_cipher",
            "ssl_protocol",
            "target_group_arn",
            "trace_id");
    private static final List<String> BEFORE_TIME = List.of("vhost", "remote_addr", "remote_ident", "remote_user");
    private static final List<String> AFTER_TIME =
            List.of("request", "status", "body_bytes_sent", "http_referer", "http_user_agent");
    /// Fields of the shortest pattern known, an access log without user and host.
    private static final int FEWEST = 7;

    private final LineTrackingReader lines;
    private final Row row = new Row();
    private long line;

    LogRowReader(Reader text) {
        this(new LineTrackingReader(text), 1);
    }

    /// @param first line to start from
    public LogRowReader(LineTrackingReader lines, long first) {
        this.lines = lines;
        this.line = first;
    }

    @Override
    public @Nullable Row next() throws IOException {
        lines.release(line);
        String text = lines.line(line);
        if (text == null) {
            return null;
        }
        row.begin(line);
        if (!cut(text, row) || lines.overlong(line)) {
            row.breakOff(line, Message.of("row.openBracket"), Message.of("row.log.remedy"));
        }
        line++;
        return row;
    }

    /// Splits a line into fields; false when a quotation mark or bracket is not closed.
    private static boolean cut(String text, Row row) {
        char[] chars = text.toCharArray();
        int pos = 0;
        while (pos < chars.length) {
            char close = closing(chars, pos);
            int from = close == ' ' ? pos : pos + 1;
            int to = close == ' ' ? endOfList(chars, from) : end(chars, from, close);
            if (to == chars.length && close != ' ') {
                return false;
            }
            row.add(chars, from, to - from);
            pos = close == ' ' ? to + 1 : to + 2;
        }
        return true;
    }

    /// Proxies write lists of addresses with a blank after the comma.
    private static int endOfList(char[] chars, int from) {
        int to = end(chars, from, ' ');
        while (to > from && to < chars.length && chars[to - 1] == ',') {
            to = end(chars, to + 1, ' ');
        }
        return to;
    }

    /// The closing character of the field that begins here; an address in brackets followed by a port is not a
    /// bracketed field.
    private static char closing(char[] chars, int pos) {
        if (chars[pos] == '[') {
            int to = end(chars, pos + 1, ']');
            return to + 1 < chars.length && chars[to + 1] != ' ' ? ' ' : ']';
        }
        return chars[pos] == '"' ? '"' : ' ';
    }

    /// End of a field; a backslash escapes the next character.
    private static int end(char[] chars, int from, char close) {
        int to = from;
        while (to < chars.length && chars[to] != close) {
            to += chars[to] == '\\' ? 2 : 1;
        }
        return Math.min(to, chars.length);
    }

    /// Field names of the known log pattern that a line matches, as its makers call them; empty for any other line.
    static List<String> names(String line) {
        if (line.chars().filter(c -> c == ' ').limit(FEWEST).count() < FEWEST - 1) {
            return List.of();
        }
        Row row = new Row();
        row.begin(1);
        if (!cut(line, row)) {
            return List.of();
        }
        int fields = row.fields();
        if (fields >= 14 && BALANCER_TYPES.contains(row.text(0))) {
            return numbered(BALANCER, fields);
        }
        int time = bracketed(row, line);
        return time >= 3 && time <= 4 && fields >= time + 4 ? common(time, fields) : List.of();
    }

    /// Position of a bracketed field followed by a quoted one; -1 for none.
    private static int bracketed(Row row, String line) {
        for (int i = 1; i + 1 < row.fields(); i++) {
            if (line.contains(" [" + row.text(i) + "] \"" + row.text(i + 1) + "\"")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> common(int time, int fields) {
        List<String> names = new ArrayList<>(BEFORE_TIME.subList(4 - time, 4));
        names.add("time_local");
        names.addAll(AFTER_TIME);
        return numbered(names, fields);
    }

    private static List<String> numbered(List<String> known, int fields) {
        List<String> names = new ArrayList<>(known.subList(0, Math.min(known.size(), fields)));
        while (names.size() < fields) {
            names.add("field " + (names.size() + 1));
        }
        return names;
    }
}
