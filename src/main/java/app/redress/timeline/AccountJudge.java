package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges one account: whose visits, whose money, from when to when. A pure function of its arguments.
///
/// Visits and movements inform each other, so they are weighed in turn a fixed number of times: visits by what
/// they are,
/// movements by who had just come in, visits again by what followed.
public final class AccountJudge {
    private static final int ROUNDS = 2;

    private final Knowledge knowledge;
    private final AccountEvidence evidence;
    private final Learned.Own own;
    private final List<Transaction> money;
    private final List<Session> sessions;
    private final LedgerBook book;
    private final double[] probability;
    private final @Nullable Weighing[] weighings;

    private AccountJudge(Knowledge knowledge, AccountEvidence evidence, Learned.Own own) {
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.own = own;
        this.money = evidence.transactions();
        this.sessions = Sessions.of(evidence.accesses());
        this.book = new LedgerBook(money, evidence.facts());
        this.probability = new double[money.size()];
        this.weighings = new Weighing[money.size()];
    }

    /// @param own what this very account contributed to the lesson in `knowledge`, so that it is not evidence
    /// against itself
    /// @param end the end of the evidence: windows that nothing closed end here
    public static AccountTimeline judge(Knowledge knowledge, AccountEvidence evidence, Learned.Own own, Instant end) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        judge.weigh();
        judge.follow();
        return judge.timeline(end);
    }

    /// The same judgement, asked only for what it teaches.
    public static Lesson learn(Knowledge knowledge, AccountEvidence evidence, Learned.Own own) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        judge.weigh();
        return new Lesson(judge.taken(), judge.lesson());
    }

    private void weigh() {
        HandJudge visits = new HandJudge(knowledge, evidence, own, sessions, this::ordinarySpendsAfter);
        List<Hand> hands = Hand.of(sessions);
        for (Hand hand : hands) {
            visits.judge(hand, 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            weighMoney();
            for (Hand hand : hands) {
                visits.judge(hand, consequence(hand));
            }
        }
        weighMoney();
    }

    private Learned.Own lesson() {
        Learned.Own lesson = new Learned.Own();
        sessions.forEach(s -> s.accesses().forEach(a -> lesson.note(a, s.apartFromSource())));
        for (int n = 0; n < money.size(); n++) {
            lesson.note(money.get(n), mixed(n, weighing(n).sumWithout("storeCluster")));
        }
        return lesson;
    }

    private Weighing weighing(int n) {
        return Objects.requireNonNull(weighings[n]);
    }

    private long ordinarySpendsAfter(Instant instant) {
        long count = 0;
        for (int n = 0; n < money.size(); n++) {
            boolean ordinary = weighings[n] != null && weighings[n].sum() < 0;
            count += ordinary && money.get(n).isSpend() && money.get(n).at().isAfter(instant) ? 1 : 0;
        }
        return count;
    }

    private void weighMoney() {
        double[] before = probability.clone();
        MoneyJudge judge = new MoneyJudge(knowledge, evidence, own, money, book, before);
        for (int n = 0; n < money.size(); n++) {
            weighings[n] = judge.weigh(n);
            probability[n] = mixed(n, weighing(n).sum());
        }
        MoneyJudge chained = new MoneyJudge(knowledge, evidence, own, money, book, probability.clone());
        for (int n = 0; n < money.size(); n++) {
            chained.weighChain(n, weighing(n));
            probability[n] = mixed(n, weighing(n).sum());
        }
    }

    /// Probability over both possibilities: that a hostile visitor had the account at that time, and that none had.
    private double mixed(int n, double oddness) {
        Instant at = money.get(n).at();
        double prior = knowledge.weight(sessions.isEmpty() ? "money.prior-blind" : "money.prior");
        double best = Weighing.sigmoid(prior + oddness);
        for (Session session : sessions) {
            Instant last = session.lastBefore(at);
            if (last != null) {
                double inside = Weighing.sigmoid(gapWeight(last, at) + ownerJustIn(session, at) + oddness);
                double outside = Weighing.sigmoid(prior + oddness);
                best = Math.max(best, session.probability() * inside + (1 - session.probability()) * outside);
            }
        }
        return best;
    }

    private double gapWeight(Instant access, Instant at) {
        long minutes = Duration.between(access, at).toMinutes();
        if (minutes <= 60) {
            return knowledge.weight("money.within-1h");
        }
        if (minutes <= 180) {
            return knowledge.weight("money.within-3h");
        }
        if (minutes <= 720) {
            return knowledge.weight("money.within-12h");
        }
        if (minutes <= 36 * 60) {
            return knowledge.weight("money.within-36h");
        }
        return knowledge.weight(minutes <= 7 * 24 * 60 ? "money.within-7d" : "money.later");
    }

    /// The owner came in after the stranger, a moment before the money moved.
    private double ownerJustIn(Session stranger, Instant at) {
        Instant theirs = stranger.lastBefore(at);
        for (Session s : sessions) {
            Instant last = s.lastBefore(at);
            if (last == null || theirs == null || s == stranger || s.probability() >= 0.3) {
                continue;
            }
            if (last.isAfter(theirs) && Duration.between(last, at).toMinutes() <= 20) {
                return knowledge.weight("money.owner-just-in");
            }
        }
        return 0;
    }

    /// What the money says about a hand: the oddest movement in the hours after one of its visits, before anybody
    /// else came
    /// in. The more visits, the likelier one of them precedes something odd by chance.
    private double consequence(Hand hand) {
        double most = Double.NEGATIVE_INFINITY;
        for (Session session : hand.sessions()) {
            most = Math.max(most, consequence(session));
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return knowledge.weight("session.no-consequence");
        }
        double fair = most - Math.log(hand.sessions().size());
        return Math.max(-1, Math.min(knowledge.weight("session.consequence-cap"), fair));
    }

    private double consequence(Session session) {
        double soon = knowledge.weight("session.consequence-hours") * 60;
        double most = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < money.size(); n++) {
            Instant last = session.lastBefore(money.get(n).at());
            long minutes = last == null
                    ? Long.MAX_VALUE
                    : Duration.between(last, money.get(n).at()).toMinutes();
            if (minutes <= 10 * soon
                    && money.get(n).movesMoney()
                    && !othersSince(session, money.get(n).at())) {
                double late = minutes <= soon ? 0 : knowledge.weight("session.late-consequence");
                most = Math.max(most, weighing(n).sum() + late);
            }
        }
        return most;
    }

    private boolean othersSince(Session session, Instant at) {
        Instant last = session.lastBefore(at);
        for (Session s : sessions) {
            Instant theirs = s.lastBefore(at);
            if (!s.hand().equals(session.hand()) && theirs != null && last != null && theirs.isAfter(last)) {
                return true;
            }
        }
        return false;
    }

    /// A refund follows its spend and a reversal its charge, by the stated relation, else by amount and place.
    private void follow() {
        Origins origins = Origins.of(money);
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            if (t.type() == Transaction.Type.REFUND || t.type() == Transaction.Type.CHARGE_REVERSAL) {
                int origin = origins.origin(n, t);
                if (origin >= 0) {
                    probability[n] = probability[origin];
                    weighings[n] =
                            new Weighing().add("follows", 1, money.get(origin).id());
                }
            }
        }
    }

    private AccountTimeline timeline(Instant end) {
        Policy policy = knowledge.policy();
        Verdict[] verdicts = new Verdict[money.size()];
        for (int n = 0; n < money.size(); n++) {
            probability[n] = Weighing.round(probability[n]);
            verdicts[n] = verdict(policy, probability[n]);
        }
        double taken = Weighing.round(taken());
        List<JudgedEvent> events = judgedEvents(verdicts, tier(policy, taken) == Tier.CLEARED ? 1 : Integer.MAX_VALUE);
        Ledger ledger = book.close(n -> verdicts[n] == Verdict.UNAUTHORISED || verdicts[n] == Verdict.LIKELY);
        List<CompromiseWindow> windows = new Windows(evidence, sessions, money, probability, end).propose();
        return new AccountTimeline(
                evidence.account(),
                tier(policy, taken),
                taken,
                windows,
                events,
                ledger,
                signals(),
                evidence.facts(),
                evidence.claims());
    }

    /// The account was taken over if any visit was hostile or any money was stolen.
    private double taken() {
        double most = 0;
        for (Session session : sessions) {
            most = Math.max(most, session.probability());
        }
        for (int n = 0; n < money.size(); n++) {
            most = money.get(n).movesMoney() ? Math.max(most, probability[n]) : most;
        }
        return most;
    }

    /// @param told reasons kept per event: of a cleared account, of which there are many, only the weightiest
    private List<JudgedEvent> judgedEvents(Verdict[] verdicts, int told) {
        IdentityHashMap<Event, Session> visits = new IdentityHashMap<>();
        sessions.forEach(s -> s.accesses().forEach(a -> visits.put(a, s)));
        List<JudgedEvent> judged = new ArrayList<>();
        int n = 0;
        long balance = book.opening();
        for (Event event : evidence.events()) {
            if (event instanceof Transaction) {
                balance = book.balanceAfter(n);
                judged.add(new JudgedEvent(
                        event,
                        verdicts[n],
                        probability[n],
                        first(told, weighing(n).reasons()),
                        balance));
                n++;
            } else {
                judged.add(judgedAccess((Access) event, visits.get(event), balance, told));
            }
        }
        return judged;
    }

    private static List<Reason> first(int told, List<Reason> reasons) {
        return reasons.size() <= told ? reasons : reasons.subList(0, told);
    }

    private JudgedEvent judgedAccess(Access access, @Nullable Session session, long balance, int told) {
        if (session == null) {
            return failure(access, balance);
        }
        double p = Weighing.round(session.probability());
        return new JudgedEvent(access, verdict(knowledge.policy(), p), p, first(told, session.reasons()), balance);
    }

    /// A failed login is the hand's whose visit it preceded; alone it is as hostile as its source's record.
    private JudgedEvent failure(Access access, long balance) {
        double p = sessions.stream()
                .filter(s -> s.failuresBefore().contains(access)
                        && Session.handOf(access).equals(s.hand()))
                .mapToDouble(Session::probability)
                .max()
                .orElseGet(() -> Weighing.sigmoid(failureLogOdds(access)));
        p = Weighing.round(p);
        return new JudgedEvent(access, verdict(knowledge.policy(), p), p, List.of(), balance);
    }

    private double failureLogOdds(Access access) {
        if (access.ip() == null) {
            return -1;
        }
        long targets = knowledge
                .standing(app.redress.screening.SourceKind.ADDRESS, access.ip())
                .failedTargets();
        return targets >= knowledge.weight("screening.source-failures") ? 3 : -1;
    }

    private static Verdict verdict(Policy policy, double p) {
        if (p >= policy.number("verdict.unauthorised")) {
            return Verdict.UNAUTHORISED;
        }
        if (p >= policy.number("verdict.likely")) {
            return Verdict.LIKELY;
        }
        return p >= policy.number("verdict.uncertain") ? Verdict.UNCERTAIN : Verdict.OWNER;
    }

    private static Tier tier(Policy policy, double p) {
        if (p >= policy.number("tier.confirmed")) {
            return Tier.CONFIRMED;
        }
        if (p >= policy.number("tier.probable")) {
            return Tier.PROBABLE;
        }
        return p >= policy.number("tier.possible") ? Tier.POSSIBLE : Tier.CLEARED;
    }

    /// What made the account a candidate, then the weightiest findings of its worst visit and worst movement.
    private List<Reason> signals() {
        List<Reason> signals = new ArrayList<>();
        sessions.stream()
                .max(Comparator.comparingDouble(Session::probability))
                .ifPresent(s -> signals.addAll(s.reasons()));
        int worst = -1;
        for (int n = 0; n < money.size(); n++) {
            worst = money.get(n).movesMoney() && (worst < 0 || probability[n] > probability[worst]) ? n : worst;
        }
        if (worst >= 0) {
            signals.addAll(weighing(worst).reasons());
        }
        List<Reason> told = signals.stream()
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                        .thenComparing(Reason::code))
                .limit(6)
                .collect(Collectors.toCollection(ArrayList::new));
        evidence.screened().forEach(code -> told.add(Reason.of("screened." + code, 0)));
        return told;
    }
}
