package app.redress.evidence.kinds;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.evidence.mapping.AccessRowParser;
import app.redress.evidence.rows.Row;

/// Reads rows of the access log in common spelling.
final class PlainAccesses implements PlainRows<Access> {
    private final AccessRowParser parser;
    private final AccessRow row = new AccessRow();

    PlainAccesses(AccessRowParser parser) {
        this.parser = parser;
    }

    @Override
    public boolean read(Row read, int file) {
        row.from(file, read.line());
        return parser.reads(read, row);
    }

    @Override
    public AccessRow row() {
        return row;
    }

    @Override
    public String heading() {
        return AccessKind.heading(row.kind(), row.result());
    }
}
