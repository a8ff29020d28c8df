package app.redress.casefile;

import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.timeline.JudgedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Judged events as rows: both kinds of evidence in one table, so that one key range is one timeline.
final class EventTable {
    private static final List<String> COLUMNS = List.of(
            "id", "account", "happened_at", "happened_ns", "source", "type", "outcome", "verdict", "probability",
            "reasons", "balance", "file", "line",
            "transaction_id", "amount", "method", "has_store", "store_id", "store_name", "prefecture",
            "quantity", "item_category", "item", "balance_after", "related_id",
            "ip", "country", "user_agent", "device_id", "detail");
    private static final int FIRST_TRANSACTION_COLUMN = COLUMNS.indexOf("transaction_id");
    private static final int FIRST_ACCESS_COLUMN = COLUMNS.indexOf("ip");
    private static final String INSERT = "insert into event (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private EventTable() {}

    static PreparedBatch batch(Handle handle) {
        return handle.prepareBatch(INSERT);
    }

    static void add(PreparedBatch batch, long id, JudgedEvent judged) {
        Event event = judged.event();
        batch.bind(0, id)
                .bind(1, event.account())
                .bind(2, CaseTypes.micros(event.at()))
                .bind(3, CaseTypes.belowMicros(event.at()))
                .bind(7, judged.verdict().name())
                .bind(8, judged.probability())
                .bind(9, CaseJson.text(judged.reasons()))
                .bind(10, judged.balance())
                .bind(11, event.source().file())
                .bind(12, event.source().line());
        switch (event) {
            case Transaction transaction -> addTransaction(batch, transaction);
            case Access access -> addAccess(batch, access);
        }
        batch.add();
    }

    private static void addTransaction(PreparedBatch batch, Transaction row) {
        Transaction.Store store = row.store();
        Transaction.Goods goods = row.goods();
        int at = FIRST_TRANSACTION_COLUMN;
        batch.bind(4, "transactions")
                .bind(5, row.type().name())
                .bind(6, row.status().name())
                .bind(at, row.id())
                .bind(at + 1, (Long) row.amount())
                .bind(at + 2, row.method().name())
                .bind(at + 3, store != null)
                .bind(at + 4, store == null ? null : store.id())
                .bind(at + 5, store == null ? null : store.name())
                .bind(at + 6, store == null ? null : store.prefecture())
                .bind(at + 7, goods == null ? null : (Long) goods.quantity())
                .bind(at + 8, goods == null ? null : goods.category())
                .bind(at + 9, goods == null ? null : goods.item())
                .bind(at + 10, row.balanceAfter())
                .bind(at + 11, row.relatedId());
        for (int i = FIRST_ACCESS_COLUMN; i < COLUMNS.size(); i++) {
            batch.bind(i, (String) null);
        }
    }

    private static void addAccess(PreparedBatch batch, Access row) {
        batch.bind(4, "access").bind(5, row.kind().name()).bind(6, row.result().name());
        for (int i = FIRST_TRANSACTION_COLUMN; i < FIRST_ACCESS_COLUMN; i++) {
            batch.bind(i, (String) null);
        }
        int at = FIRST_ACCESS_COLUMN;
        batch.bind(COLUMNS.indexOf("has_store"), false)
                .bind(at, row.ip())
                .bind(at + 1, row.country())
                .bind(at + 2, row.userAgent())
                .bind(at + 3, row.deviceId())
                .bind(at + 4, row.detail());
    }

    /// The events of one account in their order.
    static List<JudgedEvent> read(Handle handle, long first, int count) {
        return handle.createQuery("select * from event where id between :first and :last order by id")
                .bind("first", first)
                .bind("last", first + count - 1)
                .setFetchSize(1000)
                .map((row, _) -> judged(row))
                .list();
    }

    private static JudgedEvent judged(ResultSet row) throws SQLException {
        Event event = row.getString("source").equals("access") ? access(row) : transaction(row);
        return new JudgedEvent(
                event,
                Verdict.valueOf(row.getString("verdict")),
                row.getDouble("probability"),
                CaseJson.reasons(row.getString("reasons")),
                row.getLong("balance"));
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        return new Transaction(
                row.getString("transaction_id"),
                row.getString("account"),
                at(row),
                Transaction.Type.valueOf(row.getString("type")),
                Transaction.Status.valueOf(row.getString("outcome")),
                row.getLong("amount"),
                Transaction.Method.valueOf(row.getString("method")),
                store(row),
                goods(row),
                yen(row, "balance_after"),
                row.getString("related_id"),
                source(row));
    }

    private static Transaction.@Nullable Store store(ResultSet row) throws SQLException {
        return row.getBoolean("has_store")
                ? new Transaction.Store(
                        row.getString("store_id"), row.getString("store_name"), row.getString("prefecture"))
                : null;
    }

    private static Transaction.@Nullable Goods goods(ResultSet row) throws SQLException {
        Long quantity = yen(row, "quantity");
        return quantity == null
                ? null
                : new Transaction.Goods(row.getString("item_category"), row.getString("item"), quantity);
    }

    private static Access access(ResultSet row) throws SQLException {
        return new Access(
                row.getString("account"),
                at(row),
                Access.Kind.valueOf(row.getString("type")),
                Access.Result.valueOf(row.getString("outcome")),
                row.getString("ip"),
                row.getString("country"),
                row.getString("user_agent"),
                row.getString("device_id"),
                row.getString("detail"),
                source(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("happened_at", OffsetDateTime.class).toInstant().plusNanos(row.getInt("happened_ns"));
    }

    private static SourceLine source(ResultSet row) throws SQLException {
        return new SourceLine(row.getInt("file"), row.getLong("line"));
    }

    private static @Nullable Long yen(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
