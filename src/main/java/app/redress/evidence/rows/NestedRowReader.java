package app.redress.evidence.rows;

import app.redress.domain.Message;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows of a table and appends the values of JSON objects in their fields.
public final class NestedRowReader implements RowReader {
    private final RowReader rows;
    private final NestedFields nested;

    public NestedRowReader(RowReader rows, NestedFields nested) {
        this.rows = rows;
        this.nested = nested;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        if (row == null || row.blank() || row.isFrame() || row.trouble() != null) {
            return row;
        }
        if (row.fields() > nested.width()) {
            row.breakOff(
                    row.lastLine(),
                    Message.of("row.tooWide", row.fields(), nested.width()),
                    Message.of("row.tooWide.remedy"));
            return row;
        }
        while (row.fields() < nested.width()) {
            row.add(new char[0], 0, 0);
        }
        nested.names().forEach((position, names) -> unfold(row, row.text(position), names));
        NestedFields.Request request = nested.request();
        if (request != null) {
            add(row, request.line(row.text(request.method()), row.text(request.path())));
        }
        return row;
    }

    private static void unfold(Row row, String object, List<String> names) {
        for (String value : JsonRowReader.values(object, names)) {
            add(row, value);
        }
    }

    private static void add(Row row, String value) {
        char[] chars = value.toCharArray();
        row.add(chars, 0, chars.length);
    }
}
