package app.redress.damages;

import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The two rules by which the operator of 2019 counted damage, kept for comparison.
public final class OperatorRules {
    private final Policy policy;

    public OperatorRules(Policy policy) {
        this.policy = policy;
    }

    /// OPERATOR_DAY: the sum of spends on days whose charges and spends both reach their thresholds; 0 when no
    /// day does.
    public long day(List<Transaction> money) {
        return days(money).values().stream()
                .filter(d -> d.charged >= policy.numbers().operator().charge()
                        && d.spent >= policy.numbers().operator().spend())
                .mapToLong(d -> d.spent)
                .sum();
    }

    /// OPERATOR_SINGLE: the sum of payments that reach the threshold on days with a card charge that reaches it.
    public long single(List<Transaction> money) {
        return days(money).values().stream()
                .filter(d -> d.largestCardCharge >= policy.numbers().operator().charge())
                .mapToLong(d -> d.largeSpends)
                .sum();
    }

    private Map<LocalDate, Day> days(List<Transaction> money) {
        Map<LocalDate, Day> days = new TreeMap<>();
        money.forEach(t -> days.computeIfAbsent(policy.dayOf(t.at()), _ -> new Day())
                .add(t, policy.numbers().operator().spend()));
        return days;
    }

    private static final class Day {
        private long charged;
        private long spent;
        private long largestCardCharge;
        private long largeSpends;

        void add(Transaction t, long largeSpend) {
            if (t.isCharge()) {
                charged += t.amount();
                largestCardCharge = Math.max(largestCardCharge, t.method().isCard() ? t.amount() : 0);
            } else if (t.isSpend()) {
                spent += t.amount();
                largeSpends += t.amount() >= largeSpend ? t.amount() : 0;
            }
        }
    }
}
