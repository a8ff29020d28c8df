package app.redress.simulation.measure;

import app.redress.damages.OperatorRules;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.score.FindingsToScore;
import app.redress.simulation.score.FindingsToScore.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/// The simple rules an analysis is compared with, applied to every account of a drill.
final class SimpleRules {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final DrillRows rows;
    private final OperatorRules operator;

    SimpleRules(DrillRows rows, Policy policy) {
        this.rows = rows;
        this.operator = new OperatorRules(policy);
    }

    FindingsToScore operatorDay() {
        return accountsWith(operator::day);
    }

    FindingsToScore operatorSingle() {
        return accountsWith(operator::single);
    }

    /// Applies a rule that yields accounts and sums, not events.
    private FindingsToScore accountsWith(ToLongFunction<List<Transaction>> rule) {
        Map<String, Found> accounts = new HashMap<>();
        rows.money().forEach((account, money) -> {
            long sum = rule.applyAsLong(money);
            if (sum > 0) {
                accounts.put(account, new Found(true, sum));
            }
        });
        return new FindingsToScore(accounts, Set.of(), false);
    }

    /// An account is a victim if there was a login from abroad; every charge and payment within 24 hours after such a
    /// login is the attacker's; due is what was charged (except points) and what was spent beyond that.
    FindingsToScore foreignLogin() {
        Map<String, Found> accounts = new HashMap<>();
        Set<String> hostile = new HashSet<>();
        rows.foreignLogins().forEach((account, logins) -> {
            long charged = 0;
            long spent = 0;
            for (Transaction t : rows.money().getOrDefault(account, List.of())) {
                if ((t.isCharge() || t.isSpend()) && follows(t.at(), logins)) {
                    hostile.add(t.id());
                    charged += t.isCharge() && t.method() != Method.POINTS ? t.amount() : 0;
                    spent += t.isSpend() ? t.amount() : 0;
                }
            }
            accounts.put(account, new Found(true, Math.max(charged, spent)));
        });
        return new FindingsToScore(accounts, hostile, true);
    }

    private static boolean follows(Instant at, List<Instant> logins) {
        return logins.stream().anyMatch(login -> !at.isBefore(login) && at.isBefore(login.plus(WINDOW)));
    }
}
