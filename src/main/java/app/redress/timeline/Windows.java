package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Transaction;
import app.redress.signal.Hand;
import app.redress.signal.Session;
import app.redress.timeline.CompromiseWindow.Closing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposes when a hostile hand had the account.
final class Windows {
    private final AccountEvidence evidence;
    private final List<Hand> hands;
    private final double[] hostile;
    private final List<Transaction> money;
    private final double[] probability;
    private final Instant end;

    Windows(
            AccountEvidence evidence,
            List<Hand> hands,
            double[] hostile,
            List<Transaction> money,
            double[] probability,
            Instant end) {
        this.evidence = evidence;
        this.hands = hands;
        this.hostile = hostile;
        this.money = money;
        this.probability = probability;
        this.end = end;
    }

    /// In time order, not overlapping.
    List<CompromiseWindow> propose() {
        List<CompromiseWindow> windows = new ArrayList<>();
        for (Instant act : hostileActs()) {
            CompromiseWindow open = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (open == null || act.isAfter(open.end())) {
                windows.add(closed(act));
            }
        }
        return windows;
    }

    private List<Instant> hostileActs() {
        List<Instant> acts = new ArrayList<>();
        for (int h = 0; h < hands.size(); h++) {
            if (hostile[h] >= 0.5) {
                hands.get(h).sessions().forEach(s -> acts.add(s.start()));
            }
        }
        for (int n = 0; n < money.size(); n++) {
            if (probability[n] >= 0.5 && money.get(n).movesMoney()) {
                acts.add(money.get(n).at());
            }
        }
        acts.sort(null);
        return acts;
    }

    private CompromiseWindow closed(Instant start) {
        AccountFacts facts = evidence.facts();
        Instant frozen = facts == null ? null : facts.frozenAt();
        Instant returned = ownersReturn(start);
        if (frozen != null && !frozen.isBefore(start) && (returned == null || !frozen.isAfter(returned))) {
            return new CompromiseWindow(start, frozen, Closing.FROZEN);
        }
        if (returned != null) {
            return new CompromiseWindow(start, returned, Closing.OWNER_RETURNED);
        }
        return new CompromiseWindow(start, end.isBefore(start) ? start : end, Closing.EVIDENCE_ENDS);
    }

    /// The first time after the start that the owner changed the password from a source of their own.
    private @Nullable Instant ownersReturn(Instant start) {
        Instant earliest = null;
        for (int h = 0; h < hands.size(); h++) {
            for (Session s : hostile[h] < 0.3 ? hands.get(h).sessions() : List.<Session>of()) {
                Instant reset = s.start().isAfter(start) ? resetIn(s) : null;
                earliest = reset != null && (earliest == null || reset.isBefore(earliest)) ? reset : earliest;
            }
        }
        return earliest;
    }

    private static @Nullable Instant resetIn(Session session) {
        return session.accesses().stream()
                .filter(a -> a.kind() == Access.Kind.PASSWORD_RESET && a.succeeded())
                .map(Access::at)
                .findFirst()
                .orElse(null);
    }
}
