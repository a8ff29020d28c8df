package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.clients.Session;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LevelCounts;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.attribution.money.TransactionFeatureExtractor;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.signals.SourceHistory;
import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.sources.SourceShare;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Event;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges one account: whose visits, whose money, from when to when. A pure function of its arguments.
///
/// What is unusual for an owner can only be told once it is known which visits and movements were the owner's, so
/// the weighing is repeated a fixed number of times, each with the outcome of the last.
public final class AccountJudge {
    private static final int ROUNDS_APART = 2;
    private static final long DOUBT = 36 * 3600;
    private static final Set<String> BOOKKEEPING = Set.of("commonEnough", "toldTwice");

    private final CaseKnowledge knowledge;
    private final AccountEvidence evidence;
    private final SourceReputation.Own own;
    private final List<Transaction> money;
    private final List<Session> sessions;
    private final List<Client> hands;
    private final LedgerBuilder book;
    private final SourceWeigher sources;
    private final TransactionFeatureExtractor movements;
    private final ClientFeatureExtractor visits;
    private double[] hostile;
    private double[] stolen;
    private final EvidenceWeights[] handWeighings;
    private final EvidenceWeights[] moneyWeighings;
    private final SignalAnswers[] handAnswers;
    private final @Nullable SignalAnswers[] moneyAnswers;
    private TakeoverModel takeover;
    private double taken;

    private AccountJudge(CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Own own) {
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.own = own;
        this.money = evidence.transactions();
        this.sessions = SessionBuilder.of(evidence.accesses());
        this.hands = Client.of(sessions);
        this.book = new LedgerBuilder(money, evidence.facts());
        this.sources = new SourceWeigher(knowledge, evidence, own);
        this.movements = new TransactionFeatureExtractor(
                knowledge.policy(), knowledge.population(), money, book::balanceAfter, evidence.claims());
        this.visits = new ClientFeatureExtractor(
                knowledge.policy(), sessions, hands, money, evidence.facts(), evidence.claims(), sources);
        this.hostile = new double[hands.size()];
        this.stolen = doubted(hands, money);
        this.handWeighings = new EvidenceWeights[hands.size()];
        this.moneyWeighings = new EvidenceWeights[money.size()];
        this.handAnswers = new SignalAnswers[hands.size()];
        this.moneyAnswers = new SignalAnswers[money.size()];
        this.takeover = weigh(false);
        for (int round = 1; round < ROUNDS_APART; round++) {
            takeover = weigh(false);
        }
    }

    /// To begin with, what happened in the day and a half after a newcomer's visit says nothing about the owner's
    /// habits: otherwise a thief who comes again and again would be measured against the thief's own deeds.
    private static double[] doubted(List<Client> hands, List<Transaction> money) {
        double[] stolen = new double[money.size()];
        for (Client newcomer : hands.subList(Math.min(1, hands.size()), hands.size())) {
            for (Session session : newcomer.sessions()) {
                for (int n = 0; n < stolen.length; n++) {
                    long since =
                            money.get(n).at().getEpochSecond() - session.start().getEpochSecond();
                    stolen[n] = since >= 0 && since <= DOUBT ? 0.5 : stolen[n];
                }
            }
        }
        return stolen;
    }

    /// @param own what this very account contributed to the lesson in `knowledge`, so that it is not evidence
    /// against itself
    /// @param containment what closes windows besides the account's own rows
    public static AccountTimeline judge(
            CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Own own, Containment containment) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        judge.takeover = judge.weigh(true);
        judge.follow();
        return judge.timeline(containment);
    }

    /// The same judgement, asked only for what it teaches.
    ///
    /// @param measured whether the account was picked to show what owners do
    public static AccountContribution learn(
            CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Own own, boolean measured) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        SourceReputation.Own lesson = judge.lesson();
        judge.takeover = judge.weigh(true);
        boolean telling = judge.taken >= 0.5;
        double unseen = judge.hands.isEmpty() ? 0 : judge.takeover.unseenProbability();
        return new AccountContribution(
                judge.taken, unseen, lesson, measured || telling ? judge.measured(measured, telling) : null);
    }

    /// @param withSources whether what other accounts say of the sources and stores counts; without, it is what
    /// this account can teach about them
    private TakeoverModel weigh(boolean withSources) {
        double[] handWeights = new double[hands.size()];
        for (int h = 0; h < handWeights.length; h++) {
            EvidenceWeights source = withSources ? sources.weigh(hands.get(h)) : new EvidenceWeights();
            ClientFeatures visitor = visits.of(h, hostile, stolen, source.sum());
            handAnswers[h] = SignalAnswers.to(SignalRegistry.VISITS, visitor, knowledge.visits());
            handWeighings[h] = handAnswers[h].weighing().addAll(onceOnly(source));
            handWeights[h] = handWeighings[h].sum();
        }
        double[] moneyWeights = new double[money.size()];
        for (int n = 0; n < moneyWeights.length; n++) {
            moneyWeighings[n] = weighMoney(n, withSources);
            moneyWeights[n] = moneyWeighings[n].sum();
        }
        TransactionHmm chain = new TransactionHmm(knowledge.numbers().hmm(), money, moneyWeights);
        TakeoverModel weighed = new TakeoverModel(knowledge, hands, chain, handWeights, unseenWeight(), frozen());
        hostile = weighed.hands();
        stolen = weighed.money(money.size());
        taken = weighed.probability();
        return weighed;
    }

    /// That a source is convicted weighs what convicts it; only that it is not convicted is an answer of its own.
    private EvidenceWeights onceOnly(EvidenceWeights source) {
        double twice = knowledge.visitWeight("source", SourceHistory.level(source.sum()));
        return twice > 0 ? source.add("toldTwice", -twice) : source;
    }

    /// What the account shows of owners' habits, and of how this case's thieves come in; what they do with the
    /// money differs from one to the next and stays the policy's. Visits are counted by how surely the money says
    /// whose they were, and money by what the visits say: what is to be measured must not choose its own examples.
    private OwnerBaseline measured(boolean ofOwners, boolean ofThieves) {
        OwnerBaseline measured = new OwnerBaseline();
        double base = knowledge.handLogOdds();
        double innocent = 1;
        for (int h = 0; h < hands.size(); h++) {
            double byMoney = LogOdds.sigmoid(base + takeover.moneyAfter(h));
            double byVisits = LogOdds.sigmoid(base + handWeighings[h].sum());
            innocent *= 1 - byVisits;
            if (ofOwners) {
                handAnswers[h].note(measured.visits(), 1 - byMoney);
                measured.after().noteSum(takeover.rawMoneyAfter(h), 1 - byVisits);
            }
            if (ofThieves && hostile[h] >= 0.5) {
                handAnswers[h].noteThief(measured.visits(), byMoney * hostile[h]);
            }
        }
        for (int n = 0; n < money.size(); n++) {
            SignalAnswers answers = moneyAnswers[n];
            if (answers != null && ofOwners) {
                boolean spend = money.get(n).type() == Transaction.Type.PAYMENT;
                answers.note(spend ? measured.spends() : measured.charges(), innocent);
            }
        }
        if (ofOwners) {
            measured.noteHands(hands.size());
            LevelCounts tally = hands.isEmpty() ? measured.blind() : measured.alone();
            // without visits nothing but the belief itself tells thieves from owners, and it may not choose its own
            // examples
            tally.noteSum(takeover.rawUnseen(), hands.isEmpty() ? 1 : innocent);
        }
        return measured;
    }

    private long frozen() {
        AccountFacts facts = evidence.facts();
        return facts == null || facts.frozenAt() == null
                ? Long.MAX_VALUE
                : facts.frozenAt().getEpochSecond();
    }

    /// Log-odds of a takeover that no access row shows, before the money is looked at.
    private double unseenWeight() {
        AccountFacts facts = evidence.facts();
        boolean frozen = facts != null && facts.frozenAt() != null;
        double weight = sessions.isEmpty() ? 0 : Math.log(knowledge.unseenShare());
        return weight
                + knowledge.visitWeight("claim", evidence.claims().isEmpty() ? 0 : 1)
                + knowledge.visitWeight("freeze", frozen ? 1 : 0);
    }

    private EvidenceWeights weighMoney(int n, boolean withSources) {
        Transaction t = money.get(n);
        boolean spend = t.type() == Transaction.Type.PAYMENT;
        if (!spend && t.type() != Transaction.Type.CHARGE) {
            return new EvidenceWeights();
        }
        SignalAnswers answers = SignalAnswers.to(
                spend ? SignalRegistry.SPENDS : SignalRegistry.CHARGES,
                movements.of(n, stolen),
                spend ? knowledge.spends() : knowledge.charges());
        moneyAnswers[n] = answers;
        if (withSources && spend) {
            weighCluster(t, answers.weighing());
        }
        return answers.weighing();
    }

    /// Others' stolen money spent at the same store, within the same minutes or at any time.
    private void weighCluster(Transaction t, EvidenceWeights w) {
        SourceShare then = knowledge.learned().at(t, own);
        SourceShare ever = knowledge.learned().ever(t, own);
        double nearby =
                then == null ? 0 : crowdWeight(then, knowledge.screening().met(t));
        double always =
                ever == null ? 0 : crowdWeight(ever, knowledge.screening().visitsOf(t));
        if (then != null && nearby >= always) {
            double most = knowledge.numbers().sources().stores().cluster();
            w.add("storeCluster", Math.max(0, Math.min(most, nearby)), Math.max(1, then.robbed()));
        } else if (ever != null) {
            double most = knowledge.numbers().sources().stores().ever();
            w.add("robbedStore", Math.max(0, Math.min(most, always)), Math.max(1, ever.robbed()));
        }
    }

    /// @param met how many were there in all
    private double crowdWeight(SourceShare others, long met) {
        return others.weight(
                knowledge.baseRate(),
                knowledge.numbers().sources().suspicious().stores(),
                Math.max(0, met - 1 - others.accounts()));
    }

    private SourceReputation.Own lesson() {
        SourceReputation.Own lesson = new SourceReputation.Own();
        for (int h = 0; h < hands.size(); h++) {
            double ratio = Math.exp(LogOdds.logit(hostile[h]) - knowledge.handLogOdds());
            hands.get(h).sessions().forEach(s -> s.accesses().forEach(a -> lesson.note(a, ratio)));
        }
        for (int n = 0; n < money.size(); n++) {
            lesson.note(money.get(n), Math.exp(LogOdds.logit(stolen[n]) - knowledge.accountLogOdds()));
        }
        return lesson;
    }

    /// A refund follows its spend and a reversal its charge, by the stated relation, else by amount and place.
    private void follow() {
        ReversalMatcher origins = ReversalMatcher.of(money);
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            if (t.type() == Transaction.Type.REFUND || t.type() == Transaction.Type.CHARGE_REVERSAL) {
                int origin = origins.origin(n, t);
                if (origin >= 0) {
                    stolen[n] = stolen[origin];
                    moneyWeighings[n] = new EvidenceWeights()
                            .add("follows", 1, money.get(origin).id());
                }
            }
        }
    }

    private AccountTimeline timeline(Containment containment) {
        Policy policy = knowledge.policy();
        Verdict[] verdicts = new Verdict[money.size()];
        for (int n = 0; n < money.size(); n++) {
            stolen[n] = LogOdds.round(stolen[n]);
            verdicts[n] = verdict(policy, stolen[n]);
        }
        double told = LogOdds.round(taken);
        List<JudgedEvent> events = judgedEvents(verdicts, tier(policy, told) == Tier.CLEARED ? 1 : Integer.MAX_VALUE);
        Ledger ledger = book.close(n -> verdicts[n] == Verdict.UNAUTHORISED || verdicts[n] == Verdict.LIKELY);
        List<CompromiseWindow> windows =
                new WindowFinder(evidence, hands, hostile, money, stolen, containment).propose();
        return new AccountTimeline(
                evidence.account(),
                tier(policy, told),
                told,
                windows,
                events,
                ledger,
                signals(),
                evidence.facts(),
                evidence.claims(),
                takeover.readings(evidence.account()));
    }

    /// @param told reasons kept per event: of a cleared account, of which there are many, only the weightiest
    private List<JudgedEvent> judgedEvents(Verdict[] verdicts, int told) {
        IdentityHashMap<Event, Integer> handOf = new IdentityHashMap<>();
        for (int h = 0; h < hands.size(); h++) {
            int hand = h;
            hands.get(h).sessions().forEach(s -> s.accesses().forEach(a -> handOf.put(a, hand)));
        }
        List<JudgedEvent> judged = new ArrayList<>();
        int n = 0;
        long balance = book.opening();
        for (Event event : evidence.events()) {
            if (event instanceof Transaction) {
                balance = book.balanceAfter(n);
                judged.add(new JudgedEvent(
                        event, verdicts[n], stolen[n], first(told, moneyWeighings[n].reasons()), balance));
                n++;
            } else {
                judged.add(judgedAccess((Access) event, handOf.get(event), balance, told));
            }
        }
        return judged;
    }

    private static List<Reason> first(int told, List<Reason> reasons) {
        return reasons.size() <= told ? reasons : reasons.subList(0, told);
    }

    private JudgedEvent judgedAccess(Access access, @Nullable Integer hand, long balance, int told) {
        if (hand == null) {
            return failure(access, balance);
        }
        double p = LogOdds.round(hostile[hand]);
        return new JudgedEvent(
                access, verdict(knowledge.policy(), p), p, first(told, handWeighings[hand].reasons()), balance);
    }

    /// A failed login is the hand's whose visit it preceded; alone it is as hostile as its source's record.
    private JudgedEvent failure(Access access, long balance) {
        double p = LogOdds.sigmoid(failureLogOdds(access));
        for (int h = 0; h < hands.size(); h++) {
            boolean before = hands.get(h).sessions().stream()
                    .anyMatch(s -> s.failuresBefore().contains(access)
                            && Session.handOf(access).equals(s.hand()));
            p = before ? hostile[h] : p;
        }
        p = LogOdds.round(p);
        return new JudgedEvent(access, verdict(knowledge.policy(), p), p, List.of(), balance);
    }

    private double failureLogOdds(Access access) {
        if (access.ip() == null) {
            return -1;
        }
        long targets = knowledge
                .standing(app.redress.screening.SourceKind.ADDRESS, access.ip())
                .failedTargets();
        return targets >= knowledge.numbers().screening().source().failures() ? 3 : -1;
    }

    private static Verdict verdict(Policy policy, double p) {
        if (p >= policy.numbers().verdicts().unauthorised()) {
            return Verdict.UNAUTHORISED;
        }
        if (p >= policy.numbers().verdicts().likely()) {
            return Verdict.LIKELY;
        }
        return p >= policy.numbers().verdicts().uncertain() ? Verdict.UNCERTAIN : Verdict.OWNER;
    }

    private static Tier tier(Policy policy, double p) {
        if (p >= policy.numbers().verdicts().tiers().confirmed()) {
            return Tier.CONFIRMED;
        }
        if (p >= policy.numbers().verdicts().tiers().probable()) {
            return Tier.PROBABLE;
        }
        return p >= policy.numbers().verdicts().tiers().possible() ? Tier.POSSIBLE : Tier.CLEARED;
    }

    /// What made the account a candidate, then the weightiest findings of its worst visit and worst movement.
    private List<Reason> signals() {
        List<Reason> signals = new ArrayList<>();
        int hand = worst(hostile, n -> true);
        if (hand >= 0) {
            signals.addAll(handWeighings[hand].reasons());
        }
        int movement = worst(stolen, n -> money.get(n).movesMoney());
        if (movement >= 0) {
            signals.addAll(moneyWeighings[movement].reasons());
        }
        List<Reason> told = signals.stream()
                // what keeps the sum honest is no signal
                .filter(r -> !BOOKKEEPING.contains(r.code()))
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                        .thenComparing(Reason::code))
                .limit(6)
                .collect(Collectors.toCollection(ArrayList::new));
        evidence.screened().forEach(code -> told.add(Reason.of("screened." + code, 0)));
        return told;
    }

    private static int worst(double[] probability, java.util.function.IntPredicate counts) {
        int worst = -1;
        for (int n = 0; n < probability.length; n++) {
            worst = counts.test(n) && (worst < 0 || probability[n] > probability[worst]) ? n : worst;
        }
        return worst;
    }
}
