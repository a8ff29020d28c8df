package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.Session;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.domain.policy.VerdictThresholds;
import app.redress.screening.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the judgement of one account down as its timeline: each event with verdict, reasons and balance.
final class TimelineBuilder {
    private static final Set<String> BOOKKEEPING = Set.of("commonEnough", "toldTwice", "othersOnly");

    /// What people's decisions taught is always told.
    private static final Set<String> TAUGHT = Set.of("taughtSource", "taughtStore");

    private final CaseKnowledge knowledge;
    private final VerdictThresholds limits;
    private final AccountEvidence evidence;
    private final LedgerBuilder ledgerBuilder;
    private final List<Judged<Client>> clients;
    private final List<Judged<Transaction>> money;

    /// @param money every transaction of `evidence`, in its order
    TimelineBuilder(
            CaseKnowledge knowledge,
            AccountEvidence evidence,
            LedgerBuilder ledgerBuilder,
            List<Judged<Client>> clients,
            List<Judged<Transaction>> money) {
        this.knowledge = knowledge;
        this.limits = knowledge.numbers().verdicts();
        this.evidence = evidence;
        this.ledgerBuilder = ledgerBuilder;
        this.clients = clients;
        this.money = money;
    }

    /// @param takeover rounded probability that the account was taken over
    AccountTimeline build(double takeover, List<CompromiseWindow> windows, List<Scenario> scenarios) {
        return build(tier(takeover), takeover, windows, scenarios, signals());
    }

    /// A mule's timeline: nobody took the account over.
    AccountTimeline mule(Reason why) {
        List<Reason> told = new ArrayList<>(List.of(why));
        told.addAll(signals());
        return build(Tier.MULE, 0, List.of(), List.of(), told);
    }

    private AccountTimeline build(
            Tier tier,
            double takeover,
            List<CompromiseWindow> windows,
            List<Scenario> scenarios,
            List<Reason> signals) {
        List<Verdict> verdicts =
                money.stream().map(judged -> verdict(judged.probability())).toList();
        Ledger ledger = ledgerBuilder.close(
                knowledge.policy().tracing(),
                n -> verdicts.get(n) == Verdict.UNAUTHORISED || verdicts.get(n) == Verdict.LIKELY);
        // the ledger has settled the balances
        List<JudgedEvent> events = events(verdicts, tier == Tier.CLEARED ? 1 : Integer.MAX_VALUE);
        return new AccountTimeline(
                evidence.account(),
                tier,
                takeover,
                windows,
                events,
                ledger,
                signals,
                evidence.facts(),
                evidence.claims(),
                scenarios);
    }

    /// @param kept maximum number of reasons kept per event; cleared accounts are many, so they keep only the strongest
    private List<JudgedEvent> events(List<Verdict> verdicts, int kept) {
        Map<String, Judged<Client>> byKey = clientsByKey();
        IdentityHashMap<Access, Judged<Client>> byAccess = clientsByAccess();
        int failures = 0;
        List<JudgedEvent> judged = new ArrayList<>();
        int n = 0;
        long balance = ledgerBuilder.opening();
        for (Event event : evidence.events()) {
            if (event instanceof Transaction) {
                balance = ledgerBuilder.balanceAfter(n);
                judged.add(new JudgedEvent(
                        event, verdicts.get(n), money.get(n).probability(), reasons(money.get(n), kept), balance));
                n++;
            } else {
                Access access = (Access) event;
                Judged<Client> client = byAccess.getOrDefault(access, byKey.get(Session.clientKeyOf(access)));
                judged.add(
                        access.succeeded() && client != null
                                ? visit(access, client, balance, kept)
                                : failure(access, failures, client, balance));
                failures += access.failed() ? 1 : 0;
            }
        }
        return judged;
    }

    /// By identity: one device id may be two clients'.
    private IdentityHashMap<Access, Judged<Client>> clientsByAccess() {
        IdentityHashMap<Access, Judged<Client>> byAccess = new IdentityHashMap<>();
        clients.forEach(
                c -> c.subject().sessions().forEach(s -> s.accesses().forEach(access -> byAccess.put(access, c))));
        return byAccess;
    }

    private Map<String, Judged<Client>> clientsByKey() {
        Map<String, Judged<Client>> byKey = new HashMap<>();
        clients.forEach(c -> byKey.put(c.subject().sessions().get(0).clientKey(), c));
        return byKey;
    }

    private static List<Reason> reasons(Judged<?> judged, int kept) {
        List<Reason> reasons = judged.evidence().reasons();
        return reasons.size() <= kept ? reasons : reasons.subList(0, kept);
    }

    private JudgedEvent visit(Access access, Judged<Client> client, long balance, int kept) {
        double p = LogOdds.round(client.probability());
        return new JudgedEvent(access, verdict(p), p, reasons(client, kept), balance);
    }

    /// A failed login belongs to the client whose visit it preceded; otherwise it is judged by its source's failures.
    ///
    /// @param n how many failed before
    /// @param client of the same source; null when it never got in
    private JudgedEvent failure(Access access, int n, @Nullable Judged<Client> client, long balance) {
        double p = access.failed() && client != null && client.subject().followsFailure(n)
                ? client.probability()
                : LogOdds.sigmoid(failureLogOdds(access));
        p = LogOdds.round(p);
        return new JudgedEvent(access, verdict(p), p, List.of(), balance);
    }

    private double failureLogOdds(Access access) {
        if (access.ip() == null) {
            return -1;
        }
        long targets = knowledge.statistics(SourceKind.ADDRESS, access.ip()).failedTargets();
        return targets >= knowledge.numbers().screening().source().failures() ? 3 : -1;
    }

    private Verdict verdict(double p) {
        if (p >= limits.unauthorised()) {
            return Verdict.UNAUTHORISED;
        }
        if (p >= limits.likely()) {
            return Verdict.LIKELY;
        }
        return p >= limits.uncertain() ? Verdict.UNCERTAIN : Verdict.OWNER;
    }

    private Tier tier(double p) {
        if (p >= limits.tiers().confirmed()) {
            return Tier.CONFIRMED;
        }
        if (p >= limits.tiers().probable()) {
            return Tier.PROBABLE;
        }
        return p >= limits.tiers().possible() ? Tier.POSSIBLE : Tier.CLEARED;
    }

    /// The strongest reasons of its most hostile client and transaction, then what made the account a candidate.
    private List<Reason> signals() {
        List<Reason> signals = new ArrayList<>(reasonsOfWorst(clients, client -> true));
        signals.addAll(reasonsOfWorst(money, Transaction::movesMoney));
        List<Reason> told = signals.stream()
                // corrections of the sum are not signals
                .filter(r -> !BOOKKEEPING.contains(r.code()))
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                        .thenComparing(Reason::code))
                .limit(6)
                .collect(Collectors.toCollection(ArrayList::new));
        signals.stream()
                .filter(r -> TAUGHT.contains(r.code()) && !told.contains(r))
                .forEach(told::add);
        evidence.screened().forEach(code -> told.add(Reason.of("screened." + code, 0)));
        return told;
    }

    private static <T> List<Reason> reasonsOfWorst(List<Judged<T>> judged, Predicate<T> counts) {
        Judged<T> worst = null;
        for (Judged<T> one : judged) {
            boolean worse = worst == null || one.probability() > worst.probability();
            worst = worse && counts.test(one.subject()) ? one : worst;
        }
        return worst == null ? List.of() : worst.evidence().reasons();
    }
}
