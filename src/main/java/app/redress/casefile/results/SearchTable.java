package app.redress.casefile.results;

import app.redress.casefile.database.Listing;
import app.redress.domain.Access;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Looks for accounts, transactions, stores, addresses and devices by the beginning of their ids or part of their
/// names, and for events by `file:line`.
public final class SearchTable {
    private static final int MOST = 6;
    // as the console writes it; people of Japan type the wide colon
    private static final Pattern LINE = Pattern.compile("(.+)[:：](\\d{1,18})");

    private SearchTable() {}

    /// A few of each kind, exact matches first.
    public static List<SearchHit> find(Handle handle, String text) {
        String wanted = Listing.literal(text.strip().toLowerCase(Locale.ROOT));
        String events = EventDao.current(handle).table();
        List<SearchHit> found = new ArrayList<>(accounts(handle, wanted));
        found.addAll(payments(handle, events, wanted));
        found.addAll(rows(handle, events, text.strip()));
        found.addAll(stores(handle, events, wanted));
        found.addAll(sources(handle, events, wanted, SearchHit.Kind.ADDRESS, "ip"));
        found.addAll(sources(handle, events, wanted, SearchHit.Kind.DEVICE, "device_id"));
        return found;
    }

    private static List<SearchHit.Account> accounts(Handle handle, String wanted) {
        return handle.createQuery("select account, display_name, tier, due from account_finding"
                        + " where lower(account) like :part escape '!'"
                        + " or lower(coalesce(display_name, '')) like :part escape '!'"
                        + " order by case when lower(account) like :start escape '!' then 0 else 1 end,"
                        + " due desc, account fetch first :most rows only")
                .bind("part", "%" + wanted + "%")
                .bind("start", wanted + "%")
                .bind("most", MOST)
                .map((row, _) -> new SearchHit.Account(
                        row.getString("account"),
                        row.getString("display_name"),
                        Tier.valueOf(row.getString("tier")),
                        row.getLong("due")))
                .list();
    }

    private static List<SearchHit.Payment> payments(Handle handle, String events, String wanted) {
        return handle.createQuery("select transaction_id, account, type, amount, happened_at from " + events
                        + " where lower(transaction_id) like :start escape '!'"
                        + " order by transaction_id fetch first :most rows only")
                .bind("start", wanted + "%")
                .bind("most", MOST)
                .map((row, _) -> new SearchHit.Payment(
                        row.getString("transaction_id"),
                        row.getString("account"),
                        Transaction.Type.valueOf(row.getString("type")),
                        row.getLong("amount"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<SearchHit.Row> rows(Handle handle, String events, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return List.of();
        }
        return handle.createQuery("select f.name, e.file, e.line, e.account, e.source, e.type, e.happened_at from "
                        + events + " e join evidence_file f on f.position = e.file"
                        + " where e.line = :line and lower(f.name) like :part escape '!'"
                        + " order by f.name, e.account fetch first :most rows only")
                .bind("line", Long.parseLong(line.group(2)))
                .bind("part", "%" + Listing.literal(line.group(1).toLowerCase(Locale.ROOT)) + "%")
                .bind("most", MOST)
                .map((row, _) -> row(row))
                .list();
    }

    private static SearchHit.Row row(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new SearchHit.Row(
                row.getString("name"),
                new SourceLine(row.getInt("file"), row.getLong("line")),
                row.getString("account"),
                row.getString("source").equals("access") ? Access.Kind.valueOf(type) : Transaction.Type.valueOf(type),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static List<SearchHit.Source> stores(Handle handle, String events, String wanted) {
        return handle.createQuery(
                        "select store_id, store_name, prefecture, count(distinct account) as accounts from " + events
                                + " where lower(store_id) like :start escape '!'"
                                + " or lower(store_name) like :part escape '!'"
                                + " group by store_id, store_name, prefecture"
                                + " order by accounts desc, store_id nulls last, store_name fetch first :most rows only")
                .bind("part", "%" + wanted + "%")
                .bind("start", wanted + "%")
                .bind("most", MOST)
                .map((row, _) -> store(row))
                .list();
    }

    private static SearchHit.Source store(ResultSet row) throws SQLException {
        String id = row.getString("store_id");
        String name = row.getString("store_name");
        String words = Stream.of(name, row.getString("prefecture"), name == null ? null : id)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String value = id == null ? Objects.requireNonNullElse(name, "") : id;
        return new SearchHit.Source(
                SearchHit.Kind.STORE, value, words.isEmpty() ? value : words, row.getLong("accounts"));
    }

    private static List<SearchHit.Source> sources(
            Handle handle, String events, String wanted, SearchHit.Kind kind, String column) {
        return handle.createQuery("select " + column + ", count(distinct account) as accounts from " + events
                        + " where lower(" + column + ") like :start escape '!' group by " + column
                        + " order by accounts desc, " + column + " fetch first :most rows only")
                .bind("start", wanted + "%")
                .bind("most", MOST)
                .map((row, _) ->
                        new SearchHit.Source(kind, row.getString(1), row.getString(1), row.getLong("accounts")))
                .list();
    }
}
