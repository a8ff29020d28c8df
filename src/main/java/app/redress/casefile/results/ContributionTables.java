package app.redress.casefile.results;

import app.redress.damages.Contribution;
import app.redress.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Contributions of single accounts to the figures: current ones, and those of published estimates.
public final class ContributionTables {
    private static final int BATCH = 2000;
    private static final String SUSPECTS = Arrays.stream(Tier.values())
            .filter(Tier::isSuspect)
            .map(tier -> "'" + tier.name() + "'")
            .collect(Collectors.joining(", "));
    /// The tiers of victims, for SQL.
    public static final String VICTIMS = Arrays.stream(Tier.values())
            .filter(Tier::isVictim)
            .map(tier -> "'" + tier.name() + "'")
            .collect(Collectors.joining(", "));

    private ContributionTables() {}

    /// Writes contributions, except what follows from verdicts: that is read from the accounts themselves, where
    /// people's decisions change it.
    public static void write(Handle handle, List<Contribution> contributions) {
        try (PreparedBatch batch = handle.prepareBatch("insert into account_count values (?, ?, ?, ?, ?)")) {
            for (Contribution one : contributions) {
                if (one.day() > 0 || one.single() > 0 || one.claimed()) {
                    batch.add(one.account(), one.day(), one.single(), one.claimed(), one.claims());
                    flushWhenFull(batch);
                }
            }
            batch.execute();
        }
    }

    /// The current contributions by account.
    public static SortedMap<String, Contribution> current(Handle handle) {
        SortedMap<String, Contribution> all = new TreeMap<>();
        handle.createQuery("select account, tier in (" + VICTIMS + ") as victim,"
                        + " case when tier in (" + VICTIMS + ") then due else 0 end as due,"
                        + " due_low as low, due_expected as expected, due_high as high, unauthorised_spend as spend,"
                        + " 0 as operator_day, 0 as operator_single, false as claimed, 0 as claims"
                        + " from account_finding where tier in (" + SUSPECTS + ")")
                .map((row, _) -> read(row))
                .forEach(one -> all.put(one.account(), one));
        handle.createQuery("select account, false as victim, 0 as due, 0 as low, 0 as expected, 0 as high,"
                        + " 0 as spend, operator_day, operator_single, claimed, claims from account_count")
                .map((row, _) -> read(row))
                .forEach(one -> all.merge(one.account(), one, ContributionTables::both));
        return all;
    }

    private static Contribution both(Contribution judged, Contribution counted) {
        return judged.counted(counted.day(), counted.single(), counted.claimed(), counted.claims());
    }

    /// What is due to each victim.
    public static SortedMap<String, Long> victims(Handle handle) {
        SortedMap<String, Long> due = new TreeMap<>();
        handle.createQuery("select account, due from account_finding where tier in (" + VICTIMS + ")")
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(one -> due.put(one.getKey(), one.getValue()));
        return due;
    }

    public static void publish(Handle handle, int number, Collection<Contribution> contributions) {
        try (PreparedBatch batch =
                handle.prepareBatch("insert into published_contribution values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Contribution one : contributions) {
                batch.add(
                        number,
                        one.account(),
                        one.victim(),
                        one.due(),
                        one.low(),
                        one.expected(),
                        one.high(),
                        one.spend(),
                        one.day(),
                        one.single(),
                        one.claimed(),
                        one.claims());
                flushWhenFull(batch);
            }
            batch.execute();
        }
    }

    /// The contributions to a published estimate by account.
    public static SortedMap<String, Contribution> published(Handle handle, int number) {
        SortedMap<String, Contribution> all = new TreeMap<>();
        handle.createQuery("select * from published_contribution where number = :number")
                .bind("number", number)
                .map((row, _) -> read(row))
                .forEach(one -> all.put(one.account(), one));
        return all;
    }

    private static void flushWhenFull(PreparedBatch batch) {
        if (batch.size() >= BATCH) {
            batch.execute();
        }
    }

    private static Contribution read(ResultSet row) throws SQLException {
        return new Contribution(
                row.getString("account"),
                row.getBoolean("victim"),
                row.getLong("due"),
                row.getLong("low"),
                row.getLong("expected"),
                row.getLong("high"),
                row.getLong("spend"),
                row.getLong("operator_day"),
                row.getLong("operator_single"),
                row.getBoolean("claimed"),
                row.getLong("claims"));
    }
}
