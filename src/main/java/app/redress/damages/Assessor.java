package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.ReversalMatcher;
import app.redress.attribution.timeline.Scenario;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Computes an account's figures from its timeline: the point estimate, the bounds "confirmed only" and "including
/// uncertain", the expectation, and the possible sums due.
public final class Assessor {
    private final Policy policy;

    public Assessor(Policy policy) {
        this.policy = policy;
    }

    /// Figures, range and possible sums due of one account.
    public Assessment assess(AccountTimeline timeline) {
        List<Transaction> money = new ArrayList<>();
        List<JudgedEvent> judged = new ArrayList<>();
        for (JudgedEvent e : timeline.events()) {
            if (e.event() instanceof Transaction t) {
                money.add(t);
                judged.add(e);
            }
        }
        ReversalMatcher origins = ReversalMatcher.of(money);
        long opening = timeline.ledger().opening();
        Figures point = Tracer.trace(
                money,
                origins,
                opening,
                policy.tracing(),
                n -> counts(judged.get(n).verdict(), Verdict.LIKELY));
        DueScenarios dues = DueScenarios.of(
                timeline.scenarios(), timeline.probability(), scenario -> due(money, origins, opening, scenario));
        long low = due(money, origins, opening, judged, 1.0);
        long high = due(money, origins, opening, judged, 0.0);
        long least = Math.min(low, high);
        long most = Math.max(low, high);
        long mean = timeline.scenarios().isEmpty()
                ? expected(money, origins, opening, judged, low)
                : Math.round(dues.mean());
        long expected = Math.min(Math.max(mean, least), most);
        return new Assessment(new AccountDamages(timeline.account(), point, least, expected, most), dues);
    }

    private long due(List<Transaction> money, ReversalMatcher origins, long opening, Scenario scenario) {
        BitSet stolen = scenario.stolen();
        return Tracer.trace(money, origins, opening, policy.tracing(), stolen::get)
                .totalDue();
    }

    private static boolean counts(Verdict verdict, Verdict least) {
        return verdict.compareTo(least) <= 0;
    }

    /// The due if every event with at least this probability is the attacker's; UNAUTHORISED always is, OWNER never.
    private long due(
            List<Transaction> money,
            ReversalMatcher origins,
            long opening,
            List<JudgedEvent> judged,
            double threshold) {
        return Tracer.trace(
                        money,
                        origins,
                        opening,
                        policy.tracing(),
                        n -> weight(judged.get(n)) >= Math.max(threshold, 1e-9))
                .totalDue();
    }

    private static double weight(JudgedEvent e) {
        return switch (e.verdict()) {
            case UNAUTHORISED -> 1;
            case OWNER -> 0;
            case LIKELY, UNCERTAIN -> e.probability();
        };
    }

    /// Without scenarios, the mean of the due over all thresholds from 0 to 1: the events of one account depend on the
    /// same takeover, so they are taken as nested by probability.
    private long expected(
            List<Transaction> money, ReversalMatcher origins, long opening, List<JudgedEvent> judged, long low) {
        TreeSet<Double> steps = new TreeSet<>();
        judged.stream()
                .mapToDouble(Assessor::weight)
                .filter(w -> w > 0 && w < 1)
                .forEach(steps::add);
        if (steps.isEmpty()) {
            return low;
        }
        double mean = 0;
        double below = 0;
        for (double step : steps) {
            mean += (step - below) * (double) due(money, origins, opening, judged, step);
            below = step;
        }
        mean += (1 - below) * (double) low;
        return Math.round(mean);
    }
}
