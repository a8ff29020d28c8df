package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Scenario;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
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
        long opening = timeline.ledger().opening();
        Tracer tracer = new Tracer(money, opening, policy.tracing());
        Figures traced = tracer.figures(n -> counts(judged.get(n).verdict(), Verdict.LIKELY));
        Figures point = timeline.tier() == Tier.MULE ? traced.ofMule() : traced;
        BitSet received = received(money, judged);
        DueScenarios scenarios = DueScenarios.of(
                timeline.scenarios(), timeline.probability(), scenario -> due(tracer, scenario, received));
        long low = due(tracer, judged, 1.0);
        long high = due(tracer, judged, 0.0);
        long least = Math.min(low, high);
        long most = Math.max(low, high);
        long mean = timeline.scenarios().isEmpty() ? expected(tracer, judged, low) : Math.round(scenarios.mean());
        long expected = Math.min(Math.max(mean, least), most);
        return new Assessment(
                new AccountDamages(timeline.account(), point, least, expected, most),
                ladder(timeline, tracer, judged, received));
    }

    /// Scenarios say what was done in this account, not what came from others.
    private static BitSet received(List<Transaction> money, List<JudgedEvent> judged) {
        BitSet received = new BitSet();
        for (int n = 0; n < money.size(); n++) {
            if (money.get(n).type() == Transaction.Type.TRANSFER_IN
                    && counts(judged.get(n).verdict(), Verdict.LIKELY)) {
                received.set(n);
            }
        }
        return received;
    }

    private static DueLadder ladder(
            AccountTimeline timeline, Tracer tracer, List<JudgedEvent> judged, BitSet received) {
        if (timeline.scenarios().isEmpty()) {
            return DueLadder.NONE;
        }
        List<DueLadder.Movement> movements = new ArrayList<>();
        for (JudgedEvent e : judged) {
            if (e.event() instanceof Transaction t && (t.isCharge() || t.isSpend())) {
                movements.add(new DueLadder.Movement(e.probability(), t.amount()));
            }
        }
        return DueLadder.of(timeline.probability(), movements, least -> tracer.figures(
                        n -> judged.get(n).probability() >= least || received.get(n))
                .totalDue());
    }

    private static long due(Tracer tracer, Scenario scenario, BitSet received) {
        BitSet stolen = scenario.stolen();
        return tracer.figures(n -> stolen.get(n) || received.get(n)).totalDue();
    }

    private static boolean counts(Verdict verdict, Verdict least) {
        return verdict.compareTo(least) <= 0;
    }

    /// The due if every event with at least this probability is the attacker's; UNAUTHORISED always is, OWNER never.
    private static long due(Tracer tracer, List<JudgedEvent> judged, double threshold) {
        return tracer.figures(n -> weight(judged.get(n)) >= Math.max(threshold, 1e-9))
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
    private static long expected(Tracer tracer, List<JudgedEvent> judged, long low) {
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
            mean += (step - below) * (double) due(tracer, judged, step);
            below = step;
        }
        mean += (1 - below) * (double) low;
        return Math.round(mean);
    }
}
