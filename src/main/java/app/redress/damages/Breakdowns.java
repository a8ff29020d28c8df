package app.redress.damages;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.timeline.AccountTimeline;
import app.redress.timeline.JudgedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Cuts the unauthorised money of all victims by hour, store, prefecture, goods, funding source and country.
public final class Breakdowns {
    private static final List<String> SPEND_DIMENSIONS = List.of("STORE", "PREFECTURE", "GOODS");

    private final Table table;

    /// @param victims timelines of the accounts that count as victims
    public Breakdowns(Collection<AccountTimeline> victims) {
        this.table = tableOf(victims);
    }

    private static Table tableOf(Collection<AccountTimeline> victims) {
        StringColumn account = StringColumn.create("account");
        StringColumn kind = StringColumn.create("kind");
        InstantColumn hour = InstantColumn.create("hour");
        LongColumn yen = LongColumn.create("yen");
        StringColumn[] labels = {
            StringColumn.create("STORE"), StringColumn.create("PREFECTURE"), StringColumn.create("GOODS"),
            StringColumn.create("METHOD"), StringColumn.create("COUNTRY")
        };
        for (AccountTimeline victim : victims) {
            String country = hostileCountry(victim);
            for (JudgedEvent e : victim.events()) {
                if (e.event() instanceof Transaction t && counts(e, t)) {
                    account.append(victim.account());
                    kind.append(t.type().name());
                    hour.append(t.at().truncatedTo(ChronoUnit.HOURS));
                    yen.append(t.amount());
                    String[] values = labelsOf(t, country);
                    for (int i = 0; i < labels.length; i++) {
                        labels[i].append(values[i]);
                    }
                }
            }
        }
        return Table.create("unauthorised", account, kind, hour, yen).addColumns(labels);
    }

    private static boolean counts(JudgedEvent e, Transaction t) {
        return (t.isCharge() || t.isSpend()) && e.verdict().compareTo(Verdict.LIKELY) <= 0;
    }

    private static String[] labelsOf(Transaction t, String country) {
        Transaction.@Nullable Store store = t.store();
        Transaction.@Nullable Goods goods = t.goods();
        String name = store == null ? null : store.name() != null ? store.name() : store.id();
        String item = goods == null ? null : goods.category() != null ? goods.category() : goods.item();
        return new String[] {
            orEmpty(name), orEmpty(store == null ? null : store.prefecture()), orEmpty(item), t.method().name(), country
        };
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// Country of the account's first hostile visit; empty when unknown.
    private static String hostileCountry(AccountTimeline victim) {
        return victim.events().stream()
                .filter(e -> e.event() instanceof Access a && a.succeeded() && e.verdict().compareTo(Verdict.LIKELY) <= 0)
                .map(e -> orEmpty(((Access) e.event()).country()))
                .findFirst()
                .orElse("");
    }

    /// Charges and spends per hour, in time order; hours without either are absent.
    public List<HourlyLoss> hourly() {
        TreeMap<Instant, long[]> sums = new TreeMap<>();
        for (Row row : grouped(table, "hour", "kind")) {
            long[] sum = sums.computeIfAbsent(row.getInstant("hour"), _ -> new long[3]);
            sum[row.getString("kind").equals("CHARGE") ? 0 : 1] += (long) row.getDouble("Sum [yen]");
        }
        if (!table.isEmpty()) {
            for (Row row : table.summarize("account", AggregateFunctions.countUnique).by("hour")) {
                Objects.requireNonNull(sums.get(row.getInstant("hour")))[2] = (long) row.getDouble("Count Unique [account]");
            }
        }
        List<HourlyLoss> losses = new ArrayList<>();
        sums.forEach((hour, sum) -> losses.add(new HourlyLoss(hour, sum[0], sum[1], Math.toIntExact(sum[2]))));
        return losses;
    }

    /// Every dimension's labels, the largest first. Charges by METHOD, spends by STORE, PREFECTURE and GOODS, both by COUNTRY.
    public List<BreakdownRow> rows() {
        List<BreakdownRow> rows = new ArrayList<>();
        Table spends = table.where(table.stringColumn("kind").isEqualTo("PAYMENT"));
        SPEND_DIMENSIONS.forEach(dimension -> rows.addAll(rows(spends, dimension)));
        Table charges = table.where(table.stringColumn("kind").isEqualTo("CHARGE"));
        rows.addAll(rows(charges, "METHOD"));
        rows.addAll(rows(spends, "COUNTRY"));
        return rows;
    }

    private static List<BreakdownRow> rows(Table part, String dimension) {
        List<BreakdownRow> rows = new ArrayList<>();
        if (part.isEmpty()) {
            return rows;
        }
        Table accounts = part.summarize("account", AggregateFunctions.countUnique).by(dimension);
        TreeMap<String, Integer> people = new TreeMap<>();
        accounts.forEach(r -> people.put(r.getString(dimension), (int) r.getDouble("Count Unique [account]")));
        for (Row row : part.summarize("yen", AggregateFunctions.sum, AggregateFunctions.count).by(dimension)) {
            String label = row.getString(dimension);
            rows.add(new BreakdownRow(
                    dimension, label, (long) row.getDouble("Sum [yen]"), (int) row.getDouble("Count [yen]"),
                    people.getOrDefault(label, 0)));
        }
        rows.sort(Comparator.comparingLong(BreakdownRow::yen).reversed().thenComparing(BreakdownRow::label));
        return rows;
    }

    private static Table grouped(Table part, String... by) {
        return part.isEmpty() ? part : part.summarize("yen", AggregateFunctions.sum).by(by);
    }
}
