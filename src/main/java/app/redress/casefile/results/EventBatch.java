package app.redress.casefile.results;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Bulk insert of judged events.
///
/// Plain JDBC: with 31 columns, looking up how to bind each value was the hottest method when saving.
public final class EventBatch implements AutoCloseable {
    private static final int SIZE = 2000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "account",
            "happened_at",
            "happened_ns",
            "verdict",
            "probability",
            "reasons",
            "balance",
            "file",
            "line",
            "source",
            "type",
            "outcome",
            "transaction_id",
            "amount",
            "method",
            "has_store",
            "store_id",
            "store_name",
            "prefecture",
            "quantity",
            "item_category",
            "item",
            "balance_after",
            "related_id",
            "counterparty",
            "ip",
            "country",
            "user_agent",
            "device_id",
            "detail");
    private static final int FIRST_TRANSACTION_COLUMN = 1 + COLUMNS.indexOf("transaction_id");
    private static final int FIRST_ACCESS_COLUMN = 1 + COLUMNS.indexOf("ip");
    private static final String VALUES = " (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private final PreparedStatement insert;
    private int waiting;
    private int column;

    public EventBatch(Handle handle, EventDao table) throws SQLException {
        insert = handle.getConnection().prepareStatement("insert into " + table.table() + VALUES);
    }

    /// Whether the event filled the batch, which then went to the database.
    public boolean add(long id, JudgedEvent judged) throws SQLException {
        Event event = judged.event();
        column = 1;
        number(id);
        text(event.account());
        insert.setObject(column++, CaseTypes.micros(event.at()));
        number((long) CaseTypes.belowMicros(event.at()));
        text(judged.verdict().name());
        insert.setDouble(column++, judged.probability());
        text(CaseJson.text(judged.reasons()));
        number(judged.balance());
        number((long) event.source().file());
        number(event.source().line());
        switch (event) {
            case Transaction transaction -> transaction(transaction);
            case Access access -> access(access);
        }
        insert.addBatch();
        boolean full = ++waiting == SIZE;
        if (full) {
            flush();
        }
        return full;
    }

    private void transaction(Transaction row) throws SQLException {
        text("transactions");
        text(row.type().name());
        text(row.status().name());
        text(row.id());
        number(row.amount());
        text(row.method().name());
        store(row.store());
        goods(row.goods());
        number(row.balanceAfter());
        text(row.relatedId());
        text(row.counterparty());
        nothingUpTo(COLUMNS.size() + 1);
    }

    private void store(Transaction.@Nullable Store store) throws SQLException {
        insert.setBoolean(column++, store != null);
        text(store == null ? null : store.id());
        text(store == null ? null : store.name());
        text(store == null ? null : store.prefecture());
    }

    private void goods(Transaction.@Nullable Goods goods) throws SQLException {
        number(goods == null ? null : (Long) goods.quantity());
        text(goods == null ? null : goods.category());
        text(goods == null ? null : goods.item());
    }

    private void access(Access row) throws SQLException {
        text("access");
        text(row.kind().name());
        text(row.result().name());
        nothingUpTo(FIRST_TRANSACTION_COLUMN + 3);
        store(null);
        nothingUpTo(FIRST_ACCESS_COLUMN);
        text(row.ip());
        text(row.country());
        text(row.userAgent());
        text(row.deviceId());
        text(row.detail());
    }

    private void text(@Nullable String text) throws SQLException {
        insert.setString(column++, text);
    }

    private void number(@Nullable Long number) throws SQLException {
        if (number == null) {
            insert.setNull(column++, Types.BIGINT);
        } else {
            insert.setLong(column++, number);
        }
    }

    private void nothingUpTo(int end) throws SQLException {
        while (column < end) {
            insert.setNull(column++, Types.VARCHAR);
        }
    }

    /// Sends what is waiting.
    public void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
