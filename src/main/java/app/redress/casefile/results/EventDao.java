package app.redress.casefile.results;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.database.CaseJson;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Judged events as rows: both kinds of evidence in one table, so that one key range is one timeline.
///
/// Two tables alternate: deleting and refilling one in a single transaction took 2x the time and 5x the space.
public enum EventDao {
    EVENT_A,
    EVENT_B;

    /// The table of the current findings; the second one before there are any.
    public static EventDao current(Handle handle) {
        return handle.createQuery("select event_table from analysis")
                .map((row, _) -> EventDao.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .findOne()
                .orElse(EVENT_B);
    }

    /// The table for the next run.
    public EventDao other() {
        return this == EVENT_A ? EVENT_B : EVENT_A;
    }

    /// The SQL table name.
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The events of one account in their order.
    public List<JudgedEvent> read(Handle handle, long first, int count) {
        return handle.createQuery("select * from " + table() + " where id between :first and :last order by id")
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
                row.getString("counterparty"),
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
