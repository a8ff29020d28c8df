package app.redress.casefile.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds payments of several accounts at one store within minutes.
public final class CashOutTable {
    private CashOutTable() {}

    /// Those whose footage is gone first come first.
    ///
    /// @param gap the longest time between a payment and the next one
    /// @param least the fewest accounts
    public static List<CashOutCluster> find(Handle handle, Duration gap, int least) {
        List<CashOutCluster> found = new ArrayList<>();
        List<Payment> together = new ArrayList<>();
        handle.createQuery("select account, happened_at, amount, store_id, store_name, prefecture,"
                        + " coalesce(store_id, store_name) as store from "
                        + EventDao.current(handle).table()
                        + " where verdict <> 'OWNER' and type = 'PAYMENT' and outcome = 'COMPLETED'"
                        + " and coalesce(store_id, store_name) <> '' order by store, happened_at, id")
                .setFetchSize(1000)
                .map((row, _) -> payment(row))
                .forEach(payment -> {
                    if (!together.isEmpty() && !payment.follows(together.getLast(), gap)) {
                        add(found, together, least);
                        together.clear();
                    }
                    together.add(payment);
                });
        add(found, together, least);
        found.sort(Comparator.comparing(CashOutCluster::from).thenComparing(CashOutCluster::store));
        return found;
    }

    private static void add(List<CashOutCluster> found, List<Payment> together, int least) {
        TreeSet<String> accounts = new TreeSet<>();
        together.forEach(payment -> accounts.add(payment.account));
        if (!together.isEmpty() && accounts.size() >= least) {
            Payment first = together.getFirst();
            found.add(new CashOutCluster(
                    first.storeId,
                    named(together),
                    first.prefecture,
                    first.at,
                    together.getLast().at,
                    List.copyOf(accounts),
                    together.size(),
                    together.stream().mapToLong(Payment::amount).reduce(0, Math::addExact)));
        }
    }

    /// Exports do not name a store on every line.
    private static @Nullable String named(List<Payment> together) {
        return together.stream()
                .map(Payment::storeName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getString("account"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getLong("amount"),
                row.getString("store"),
                row.getString("store_id"),
                row.getString("store_name"),
                row.getString("prefecture"));
    }

    private record Payment(
            String account,
            Instant at,
            long amount,
            String store,
            @Nullable String storeId,
            @Nullable String storeName,
            @Nullable String prefecture) {
        boolean follows(Payment before, Duration gap) {
            return store.equals(before.store) && Duration.between(before.at, at).compareTo(gap) <= 0;
        }
    }
}
