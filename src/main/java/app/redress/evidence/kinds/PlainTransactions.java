package app.redress.evidence.kinds;

import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import app.redress.evidence.mapping.TransactionRowParser;
import app.redress.evidence.rows.Row;

/// Reads rows of the transaction export in common spelling.
final class PlainTransactions implements PlainRows<Transaction> {
    private final TransactionRowParser parser;
    private final TransactionRow row = new TransactionRow();

    PlainTransactions(TransactionRowParser parser) {
        this.parser = parser;
    }

    @Override
    public boolean read(Row read, int file) {
        row.from(file, read.line());
        return parser.reads(read, row);
    }

    @Override
    public TransactionRow row() {
        return row;
    }

    @Override
    public String heading() {
        return TransactionKind.heading(row.type(), row.status());
    }

    @Override
    public long yen() {
        return row.amount();
    }
}
