package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.Access;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.domain.policy.VerdictThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The probability, verdict and reasons of each event of an account with people's decisions applied.
final class RuledVerdicts {
    /// Probabilities are stated with four decimals.
    private static final double STEP = 1e-4;

    private final AccountTimeline found;
    private final AccountRuling ruling;
    private final VerdictThresholds limits;
    private final List<JudgedEvent> events;
    private final List<String> keys;
    private final double[] probability;
    private final List<List<Reason>> reasons = new ArrayList<>();
    private final ReversalMatcher origins;
    private final List<Integer> places = new ArrayList<>();
    private double takeover;

    RuledVerdicts(AccountTimeline found, AccountRuling ruling, VerdictThresholds limits) {
        this.found = found;
        this.ruling = ruling;
        this.limits = limits;
        this.events = found.events();
        this.keys = EventKeys.of(events);
        this.probability = events.stream().mapToDouble(JudgedEvent::probability).toArray();
        List<Transaction> money = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            reasons.add(events.get(i).reasons());
            if (events.get(i).event() instanceof Transaction t) {
                places.add(i);
                money.add(t);
            }
        }
        this.origins = ReversalMatcher.of(money);
        this.takeover = decidedTakeover();
        scale();
        shutOut();
        ruling.verdicts().forEach((key, said) -> overrule(keys.indexOf(key), said));
        follow();
        if (ruling.tier() == null && nothingLeft()) {
            takeover = 0;
        }
    }

    /// Probability that the account was taken over.
    double takeover() {
        return LogOdds.round(takeover);
    }

    ReversalMatcher origins() {
        return origins;
    }

    /// Whether the n-th transaction counts as the attacker's.
    boolean isStolen(int n) {
        return isTheirs(places.get(n));
    }

    boolean isTheirs(int i) {
        return verdict(i).compareTo(Verdict.LIKELY) <= 0;
    }

    boolean isMoved(int i) {
        return probability[i] != events.get(i).probability();
    }

    /// @param balance after the event
    JudgedEvent judged(int i, long balance) {
        return new JudgedEvent(
                events.get(i).event(), verdict(i), LogOdds.round(probability[i]), reasons.get(i), balance);
    }

    Tier tier() {
        if (ruling.tier() != null) {
            return ruling.tier().choice();
        }
        if (takeover == found.probability()) {
            return found.tier();
        }
        double p = takeover();
        if (p >= limits.tiers().probable()) {
            return p >= limits.tiers().confirmed() ? Tier.CONFIRMED : Tier.PROBABLE;
        }
        return p >= limits.tiers().possible() ? Tier.POSSIBLE : Tier.CLEARED;
    }

    private Verdict verdict(int i) {
        if (!isMoved(i)) {
            return events.get(i).verdict();
        }
        double p = LogOdds.round(probability[i]);
        if (p >= limits.likely()) {
            return p >= limits.unauthorised() ? Verdict.UNAUTHORISED : Verdict.LIKELY;
        }
        return p >= limits.uncertain() ? Verdict.UNCERTAIN : Verdict.OWNER;
    }

    /// A decision that an event was the attacker's implies that there was one.
    private double decidedTakeover() {
        if (ruling.tier() != null) {
            return within(ruling.tier().choice(), found.probability());
        }
        double least = found.probability();
        for (Map.Entry<String, AccountRuling.Said<Verdict>> said :
                ruling.verdicts().entrySet()) {
            if (keys.contains(said.getKey())) {
                least = Math.max(least, implied(said.getValue().choice()));
            }
        }
        return least;
    }

    private double implied(Verdict verdict) {
        return switch (verdict) {
            case UNAUTHORISED -> 1;
            case LIKELY -> limits.tiers().probable();
            case UNCERTAIN, OWNER -> 0;
        };
    }

    private double within(Tier tier, double p) {
        return switch (tier) {
            case CONFIRMED -> 1;
            case PROBABLE ->
                between(p, limits.tiers().probable(), limits.tiers().confirmed());
            case POSSIBLE ->
                between(p, limits.tiers().possible(), limits.tiers().probable());
            case MULE, CLEARED -> 0;
        };
    }

    private static double between(double p, double least, double below) {
        return Math.max(least, Math.min(p, below - STEP));
    }

    /// Events are stolen only if somebody got in: their probabilities scale with that of the takeover.
    private void scale() {
        double before = found.probability();
        if (takeover == before || before == 0 && takeover > 0) {
            return;
        }
        for (int i = 0; i < probability.length; i++) {
            if (needsAccess(i)) {
                probability[i] = takeover == 0 ? 0 : Math.min(1, probability[i] * takeover / before);
            }
        }
    }

    /// Whether the event requires that somebody got in; failed attempts do not.
    private boolean needsAccess(int i) {
        return !(events.get(i).event() instanceof Access)
                || ((Access) events.get(i).event()).succeeded();
    }

    private void shutOut() {
        AccountRuling.Said<List<CompromiseWindow>> drawn = ruling.windows();
        if (drawn == null) {
            return;
        }
        for (int i = 0; i < probability.length; i++) {
            if (needsAccess(i) && probability[i] > 0 && isOutside(drawn.choice(), i)) {
                probability[i] = 0;
                if (events.get(i).verdict() != Verdict.OWNER) {
                    tell(i, Reason.of("outsideWindows", 0, drawn.who(), found(i), drawn.why()));
                }
            }
        }
    }

    private boolean isOutside(List<CompromiseWindow> windows, int i) {
        return windows.stream().noneMatch(w -> w.contains(events.get(i).event().at()));
    }

    private void overrule(int i, AccountRuling.Said<Verdict> said) {
        if (i < 0) {
            return;
        }
        double p = probability[i];
        probability[i] = switch (said.choice()) {
            case UNAUTHORISED -> 1;
            case LIKELY -> between(p, limits.likely(), limits.unauthorised());
            case UNCERTAIN -> between(p, limits.uncertain(), limits.likely());
            case OWNER -> 0;
        };
        tell(i, Reason.of("decidedVerdict", 0, said.who(), found(i), said.why()));
    }

    private String found(int i) {
        return events.get(i).verdict().name();
    }

    private void tell(int i, Reason first) {
        List<Reason> told = new ArrayList<>(List.of(first));
        told.addAll(events.get(i).reasons());
        reasons.set(i, told);
    }

    /// Applies verdicts to dependent events, fees first, since a fee may be refunded.
    private void follow() {
        follow(true);
        follow(false);
    }

    private void follow(boolean fees) {
        for (int n = 0; n < places.size(); n++) {
            boolean fee = origins.money().get(n).type() == Transaction.Type.FEE;
            if (fee == fees && follows(origins, n) && isMoved(places.get(origins.origin(n)))) {
                probability[places.get(n)] = probability[places.get(origins.origin(n))];
            }
        }
    }

    /// Whether the n-th transaction takes its verdict from another.
    static boolean follows(ReversalMatcher origins, int n) {
        Transaction t = origins.money().get(n);
        return origins.origin(n) >= 0
                && (t.type() == Transaction.Type.FEE
                        || t.type() == Transaction.Type.REINSTATEMENT
                        || ReversalMatcher.undoes(t));
    }

    private boolean nothingLeft() {
        for (int i = 0; i < probability.length; i++) {
            if (needsAccess(i) && verdict(i) != Verdict.OWNER) {
                return false;
            }
        }
        return true;
    }
}
