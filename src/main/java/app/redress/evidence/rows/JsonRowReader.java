package app.redress.evidence.rows;

import app.redress.domain.Message;
import app.redress.evidence.source.LineTrackingReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON objects as rows, one after another or in one big array; an object may span lines. Nested names are joined
/// by dots, lists by semicolons.
public final class JsonRowReader implements RowReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_LINES = 10_000;

    private final LineTrackingReader lines;
    private final Map<String, Integer> positions = new HashMap<>();
    private final String[] values;
    private final Row row = new Row();
    private long line;

    JsonRowReader(Reader text, List<String> names) {
        this(new LineTrackingReader(text), 1, names);
    }

    /// @param names dotted paths of the values to return, in field order; others are ignored
    public JsonRowReader(LineTrackingReader lines, long first, List<String> names) {
        this.lines = lines;
        this.line = first;
        for (String name : names) {
            positions.putIfAbsent(name, positions.size());
        }
        this.values = new String[positions.size()];
    }

    @Override
    public @Nullable Row next() throws IOException {
        lines.release(line);
        String text = lines.line(line);
        if (text == null) {
            return null;
        }
        row.begin(line);
        String object = trimmed(text);
        if (object.isEmpty()) {
            line++;
            if (!text.isBlank()) {
                row.frame();
            }
            return row;
        }
        long last = lastLine(object);
        fill(last == line ? object : trimmed(lines.text(line, last)), last);
        line = last + 1;
        return row;
    }

    /// Removes the brackets and commas of the enclosing array.
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "[, \t\uFEFF\r\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "], \t\r\n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The last line of the object that begins here; its first line when it is never closed.
    private long lastLine(String begin) throws IOException {
        Braces braces = new Braces();
        braces.see(begin);
        for (long last = line; last < line + MOST_LINES; ) {
            if (braces.closed()) {
                return last;
            }
            String more = lines.line(++last);
            // the next object begins, so this one is cut off
            if (more == null || more.startsWith("{")) {
                return line;
            }
            braces.see(more);
        }
        return line;
    }

    private void fill(String object, long last) {
        java.util.Arrays.fill(values, "");
        try {
            flatten(object, (name, value) -> {
                Integer at = positions.get(name);
                if (at != null) {
                    values[at] = values[at].isEmpty() ? value : values[at] + ";" + value;
                }
            });
            for (String value : values) {
                char[] chars = value.toCharArray();
                row.add(chars, 0, chars.length);
            }
            row.until(last);
        } catch (IOException e) {
            row.breakOff(last, Message.of("row.notJson"), Message.of("row.log.remedy"));
        }
    }

    /// The values of one object; empty strings when the text is not an object.
    static String[] values(String object, List<String> names) {
        String[] values = new String[names.size()];
        java.util.Arrays.fill(values, "");
        try {
            flatten(object, (name, value) -> {
                int at = names.indexOf(name);
                if (at >= 0) {
                    values[at] = values[at].isEmpty() ? value : values[at] + ";" + value;
                }
            });
        } catch (IOException e) {
            java.util.Arrays.fill(values, "");
        }
        return values;
    }

    /// The dotted names in one object; none when the text is not an object.
    public static List<String> namesIn(String object) {
        List<String> names = new ArrayList<>();
        try {
            flatten(object, (name, _) -> names.add(name));
        } catch (IOException e) {
            return List.of();
        }
        return names;
    }

    /// Appends the values inside a row's JSON fields to its cells.
    public static SampleRow beside(SampleRow row, NestedFields nested) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < nested.width()) {
            cells.add("");
        }
        if (cells.size() == nested.width()) {
            nested.names().forEach((position, names) -> cells.addAll(List.of(values(row.cell(position), names))));
            NestedFields.Request request = nested.request();
            if (request != null) {
                cells.add(request.line(row.cell(request.method()), row.cell(request.path())));
            }
        }
        return new SampleRow(row.line(), cells);
    }

    /// The dotted names in a text of JSON objects, in order of first appearance.
    static List<String> names(Reader text, int objects) throws IOException {
        Map<String, Boolean> names = new LinkedHashMap<>();
        LineTrackingReader lines = new LineTrackingReader(text);
        JsonRowReader rows = new JsonRowReader(lines, 1, List.of());
        for (int i = 0; i < objects; i++) {
            long from = rows.line;
            Row next = rows.next();
            if (next == null) {
                break;
            }
            if (next.trouble() == null) {
                flatten(trimmed(lines.text(from, next.lastLine())), (name, _) -> names.put(name, true));
            }
        }
        return new ArrayList<>(names.keySet());
    }

    /// Receives a value with its dotted name.
    private interface Leaves {
        void take(String name, String value);
    }

    private static void flatten(String object, Leaves leaves) throws IOException {
        if (!object.startsWith("{")) {
            if (object.isEmpty()) {
                return;
            }
            throw new NotAnObject();
        }
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            walk(json, "", leaves);
            if (json.nextToken() != null) {
                throw new NotAnObject();
            }
        }
    }

    private static void walk(JsonParser json, String path, Leaves leaves) throws IOException {
        for (JsonToken t = json.nextToken(); t != null && !t.isStructEnd(); t = json.nextToken()) {
            String name = json.currentName();
            String here = name == null || t == JsonToken.FIELD_NAME ? path : path.isEmpty() ? name : path + "." + name;
            if (t.isStructStart()) {
                walk(json, here, leaves);
            } else if (t.isScalarValue() && t != JsonToken.VALUE_NULL) {
                leaves.take(here, json.getText());
            }
        }
        if (json.currentToken() == null) {
            throw new NotAnObject();
        }
    }

    /// Text that is not a JSON object.
    private static final class NotAnObject extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NotAnObject() {
            super("no object");
        }
    }

    /// Counts braces outside strings.
    private static final class Braces {
        private int depth;
        private boolean quoted;

        void see(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                }
            }
        }

        boolean closed() {
            return depth <= 0 && !quoted;
        }
    }
}
