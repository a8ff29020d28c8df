package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Access;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Breaks the unauthorised money of all victims down by hour, store, prefecture, goods, funding source and country.
public final class Breakdowns {
    private static final Comparator<BreakdownRow> LARGEST =
            Comparator.comparingLong(BreakdownRow::yen).reversed().thenComparing(BreakdownRow::label);

    private final List<Stolen> stolen = new ArrayList<>();

    /// A loss with whose it was.
    ///
    /// @param country of the account's first hostile visit; empty when unknown
    private record Stolen(String account, String country, Loss loss) {
        boolean charge() {
            return loss.charge();
        }

        boolean spend() {
            return !loss.charge();
        }
    }

    /// What has a label, or an hour, in common.
    private static final class Group {
        private final Set<String> accounts = new HashSet<>();
        private long charged;
        private long spent;
        private int rows;

        void add(Stolen one) {
            accounts.add(one.account());
            charged = Math.addExact(charged, one.charge() ? one.loss().yen() : 0);
            spent = Math.addExact(spent, one.spend() ? one.loss().yen() : 0);
            rows++;
        }
    }

    /// @param victims timelines of the accounts that count as victims
    public Breakdowns(Collection<AccountTimeline> victims) {
        for (AccountTimeline victim : victims) {
            String country = hostileCountry(victim);
            Loss.of(victim).forEach(loss -> stolen.add(new Stolen(victim.account(), country, loss)));
        }
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
        Map<Instant, Group> hours = new TreeMap<>();
        for (Stolen one : stolen) {
            Instant hour = one.loss().at().truncatedTo(ChronoUnit.HOURS);
            hours.computeIfAbsent(hour, _ -> new Group()).add(one);
        }
        List<HourlyLoss> losses = new ArrayList<>();
        hours.forEach(
                (hour, group) -> losses.add(new HourlyLoss(hour, group.charged, group.spent, group.accounts.size())));
        return losses;
    }

    /// Every dimension's labels, the largest first. Charges by METHOD, spends by STORE, PREFECTURE and GOODS, and
    /// by the COUNTRY of the first hostile visit.
    public List<BreakdownRow> rows() {
        List<BreakdownRow> rows = new ArrayList<>();
        rows.addAll(rows("STORE", Stolen::spend, one -> one.loss().store()));
        rows.addAll(rows("PREFECTURE", Stolen::spend, one -> one.loss().prefecture()));
        rows.addAll(rows("GOODS", Stolen::spend, one -> one.loss().goods()));
        rows.addAll(rows("METHOD", Stolen::charge, one -> one.loss().method().name()));
        rows.addAll(rows("COUNTRY", Stolen::spend, Stolen::country));
        return rows;
    }

    private List<BreakdownRow> rows(String dimension, Predicate<Stolen> counted, Function<Stolen, String> label) {
        Map<String, Group> groups = new HashMap<>();
        stolen.stream().filter(counted).forEach(one -> groups.computeIfAbsent(label.apply(one), _ -> new Group())
                .add(one));
        List<BreakdownRow> rows = new ArrayList<>();
        groups.forEach((name, group) -> rows.add(new BreakdownRow(
                dimension, name, Math.addExact(group.charged, group.spent), group.rows, group.accounts.size())));
        rows.sort(LARGEST);
        return rows;
    }
}
