package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
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
            for (Loss loss : Loss.of(victim)) {
                account.append(code(victim.account()));
                kind.append((loss.charge() ? Transaction.Type.CHARGE : Transaction.Type.PAYMENT).name());
                hour.append(loss.at().truncatedTo(ChronoUnit.HOURS));
                yen.append(loss.yen());
                String[] values = {
                    loss.store(), loss.prefecture(), loss.goods(), loss.method().name(), country
                };
                for (int i = 0; i < labels.length; i++) {
                    labels[i].append(code(values[i]));
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
        return groups(table, "hour").stream()
                .map(hour -> new HourlyLoss(
                        hour.instantColumn("hour").get(0),
                        yen(of(hour, Transaction.Type.CHARGE)),
                        yen(of(hour, Transaction.Type.PAYMENT)),
                        accounts(hour)))
                .sorted(Comparator.comparing(HourlyLoss::hour))
                .toList();
    }

    /// Every dimension's labels, the largest first. Charges by METHOD, spends by STORE, PREFECTURE and GOODS, and
    /// by the COUNTRY of the first hostile visit.
    public List<BreakdownRow> rows() {
        List<BreakdownRow> rows = new ArrayList<>();
        Table spends = of(table, Transaction.Type.PAYMENT);
        SPEND_DIMENSIONS.forEach(dimension -> rows.addAll(rows(spends, dimension)));
        rows.addAll(rows(of(table, Transaction.Type.CHARGE), "METHOD"));
        rows.addAll(rows(spends, "COUNTRY"));
        return rows;
    }

    private List<BreakdownRow> rows(Table part, String dimension) {
        return groups(part, dimension).stream()
                .map(group -> new BreakdownRow(
                        dimension,
                        words.get(group.intColumn(dimension).getInt(0)),
                        yen(group),
                        group.rowCount(),
                        accounts(group)))
                .sorted(Comparator.comparingLong(BreakdownRow::yen).reversed().thenComparing(BreakdownRow::label))
                .toList();
    }

    private static Table of(Table part, Transaction.Type type) {
        return part.where(part.stringColumn("kind").isEqualTo(type.name()));
    }

    private static List<Table> groups(Table part, String by) {
        return part.isEmpty() ? List.of() : part.splitOn(by).asTableList();
    }

    /// Tablesaw's own sums go through doubles.
    private static long yen(Table part) {
        return LongStream.of(part.longColumn("yen").asLongArray()).reduce(0, Math::addExact);
    }

    private static int accounts(Table part) {
        return part.intColumn("account").countUnique();
    }
}
