package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Breaks the unauthorised money of all victims down by hour, store, prefecture, goods, funding source and country.
public final class Breakdowns {
    private static final List<String> SPEND_DIMENSIONS = List.of("STORE", "PREFECTURE", "GOODS");

    /// Accounts and labels are numbered in the table, because Tablesaw reads "", "NA", "-" and the like as missing
    /// values.
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Table table;

    /// @param victims timelines of the accounts that count as victims
    public Breakdowns(Collection<AccountTimeline> victims) {
        this.table = tableOf(victims);
    }

    private Table tableOf(Collection<AccountTimeline> victims) {
        IntColumn account = IntColumn.create("account");
        StringColumn kind = StringColumn.create("kind");
        InstantColumn hour = InstantColumn.create("hour");
        LongColumn yen = LongColumn.create("yen");
        IntColumn[] labels = {
            IntColumn.create("STORE"),
            IntColumn.create("PREFECTURE"),
            IntColumn.create("GOODS"),
            IntColumn.create("METHOD"),
            IntColumn.create("COUNTRY")
        };
        for (AccountTimeline victim : victims) {
            String country = hostileCountry(victim);
            for (JudgedEvent e : victim.events()) {
                if (e.event() instanceof Transaction t && counts(e, t)) {
                    account.append(code(victim.account()));
                    kind.append(t.type().name());
                    hour.append(t.at().truncatedTo(ChronoUnit.HOURS));
                    yen.append(t.amount());
                    String[] values = labelsOf(t, country);
                    for (int i = 0; i < labels.length; i++) {
                        labels[i].append(code(values[i]));
                    }
                }
            }
        }
        return Table.create("unauthorised", account, kind, hour, yen).addColumns(labels);
    }

    private int code(String word) {
        return codes.computeIfAbsent(word, _ -> {
            words.add(word);
            return words.size() - 1;
        });
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
            orEmpty(name),
            orEmpty(store == null ? null : store.prefecture()),
            orEmpty(item),
            t.method().name(),
            country
        };
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// Country of the account's first hostile visit; empty when unknown.
    private static String hostileCountry(AccountTimeline victim) {
        return victim.events().stream()
                .filter(e -> e.event() instanceof Access a
                        && a.succeeded()
                        && e.verdict().compareTo(Verdict.LIKELY) <= 0)
                .map(e -> orEmpty(((Access) e.event()).country()))
                .findFirst()
                .orElse("");
    }

    /// Charges and payments per hour, in time order; hours without either are absent.
    public List<HourlyLoss> hourly() {
        TreeMap<Instant, long[]> sums = new TreeMap<>();
        for (Row row : grouped(table, "hour", "kind")) {
            long[] sum = sums.computeIfAbsent(row.getInstant("hour"), _ -> new long[3]);
            sum[row.getString("kind").equals("CHARGE") ? 0 : 1] += (long) row.getDouble("Sum [yen]");
        }
        if (!table.isEmpty()) {
            for (Row row :
                    table.summarize("account", AggregateFunctions.countUnique).by("hour")) {
                Objects.requireNonNull(sums.get(row.getInstant("hour")))[2] =
                        (long) row.getDouble("Count Unique [account]");
            }
        }
        List<HourlyLoss> losses = new ArrayList<>();
        sums.forEach((hour, sum) -> losses.add(new HourlyLoss(hour, sum[0], sum[1], Math.toIntExact(sum[2]))));
        return losses;
    }

    /// Each dimension's labels, largest first: payments by STORE, PREFECTURE and GOODS, charges by METHOD, payments by
    /// the COUNTRY of the first hostile visit.
    public List<BreakdownRow> rows() {
        List<BreakdownRow> rows = new ArrayList<>();
        Table spends = table.where(table.stringColumn("kind").isEqualTo("PAYMENT"));
        SPEND_DIMENSIONS.forEach(dimension -> rows.addAll(rows(spends, dimension)));
        Table charges = table.where(table.stringColumn("kind").isEqualTo("CHARGE"));
        rows.addAll(rows(charges, "METHOD"));
        rows.addAll(rows(spends, "COUNTRY"));
        return rows;
    }

    private List<BreakdownRow> rows(Table part, String dimension) {
        List<BreakdownRow> rows = new ArrayList<>();
        if (part.isEmpty()) {
            return rows;
        }
        Table accounts =
                part.summarize("account", AggregateFunctions.countUnique).by(dimension);
        Map<Integer, Integer> people = new HashMap<>();
        accounts.forEach(r -> people.put(r.getInt(dimension), (int) r.getDouble("Count Unique [account]")));
        for (Row row : part.summarize("yen", AggregateFunctions.sum, AggregateFunctions.count)
                .by(dimension)) {
            int label = row.getInt(dimension);
            rows.add(new BreakdownRow(
                    dimension,
                    words.get(label),
                    (long) row.getDouble("Sum [yen]"),
                    (int) row.getDouble("Count [yen]"),
                    people.getOrDefault(label, 0)));
        }
        rows.sort(Comparator.comparingLong(BreakdownRow::yen).reversed().thenComparing(BreakdownRow::label));
        return rows;
    }

    private static Table grouped(Table part, String... by) {
        return part.isEmpty()
                ? part
                : part.summarize("yen", AggregateFunctions.sum).by(by);
    }
}
