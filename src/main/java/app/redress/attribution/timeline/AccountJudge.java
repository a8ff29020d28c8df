package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.clients.Session;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.AccountSums;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.attribution.money.TransactionFeatureExtractor;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.signals.SourceHistory;
import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.LabelledAccount;
import app.redress.attribution.sources.SourceReputation;
import app.redress.domain.Reason;
import app.redress.domain.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Judges one account: which visits and transactions were the attacker's, and when. A pure function of its arguments.
///
/// What is unusual for an owner depends on which visits and transactions were the owner's, so the weighing is repeated
/// a fixed number of times, each time with the previous outcome.
public final class AccountJudge {
    private static final int ROUNDS_APART = 2;

    private final CaseKnowledge knowledge;
    private final AccountEvidence evidence;
    private final SourceReputation.Contribution own;
    private final List<Transaction> money;
    private final Complaint complaint;
    private final ReversalMatcher origins;
    private final List<Session> sessions;
    private final List<Client> clients;
    private final LedgerBuilder ledgerBuilder;
    private final SourceWeigher sources;
    private final MoneyWeigher moved;
    private final ClientFeatureExtractor visits;
    private final NewcomersMoney newcomers;
    private double[] hostile;
    private double[] stolen;
    private final EvidenceWeights[] clientEvidence;
    private final double[] ofAccount;
    private final double[] sumsApart;
    private final double[] sumsInAll;
    private final double[] places;
    private final double[] failures;
    private final SignalAnswers[] clientAnswers;
    private final NamedVisits namedVisits;
    private final @Nullable NamedVisits meant;
    private TillSuspicions tills = TillSuspicions.NONE;
    private TakeoverModel takeover;
    private double takeoverProbability;
    private double ownEvidence;
    private boolean weighed;
    private double said;

    private AccountJudge(CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Contribution own) {
        this(knowledge, evidence, own, null);
    }

    /// @param meant the visits that the customer means, where the account is judged without the customer's words
    private AccountJudge(
            CaseKnowledge knowledge,
            AccountEvidence evidence,
            SourceReputation.Contribution own,
            @Nullable NamedVisits meant) {
        this.evidence = evidence;
        this.own = own;
        this.money = evidence.transactions();
        this.complaint = new Complaint(knowledge, evidence, money);
        this.knowledge = complaint.heard();
        this.origins = ReversalMatcher.of(money);
        this.sources = new SourceWeigher(this.knowledge, evidence, own);
        this.sessions = SessionBuilder.of(evidence.accesses(), sources::failsOnOthers);
        this.clients = Client.of(sessions);
        this.ledgerBuilder = new LedgerBuilder(origins, evidence.facts());
        this.moved = new MoneyWeigher(
                this.knowledge,
                new StoreWeigher(knowledge, own),
                new TransactionFeatureExtractor(
                        knowledge.policy(),
                        knowledge.population(),
                        money,
                        ledgerBuilder::balanceAfter,
                        evidence.claims()),
                money);
        this.visits = new ClientFeatureExtractor(
                knowledge.policy(), sessions, clients, money, evidence.facts(), evidence.claims(), sources);
        this.hostile = new double[clients.size()];
        this.newcomers = new NewcomersMoney(clients, money);
        this.stolen = newcomers.doubted(new double[money.size()], h -> true);
        this.clientEvidence = new EvidenceWeights[clients.size()];
        this.ofAccount = new double[clients.size()];
        this.sumsApart = new double[clients.size()];
        this.sumsInAll = new double[clients.size()];
        this.places = new double[clients.size()];
        this.failures = new double[clients.size()];
        this.clientAnswers = new SignalAnswers[clients.size()];
        this.namedVisits = new NamedVisits(clients, money, complaint.named(), complaint.last());
        this.meant = complaint.followed() ? namedVisits : meant;
        this.takeover = weigh(false);
        for (int round = 1; round < ROUNDS_APART; round++) {
            takeover = weigh(false);
        }
        this.ownEvidence = LogOdds.logit(takeoverProbability) - knowledge.accountLogOdds();
    }

    /// Convictions of others convict nobody: where nothing in the account itself speaks for a takeover, neither a
    /// place from which its owner does not come nor failed logins from the very source, what happened to other
    /// accounts makes it possible at most.
    private void weighWithSources() {
        takeover = weigh(true);
        double anywhere = knowledge.accountLogOdds() + Math.log(knowledge.unseenShare());
        tills.tell(takeover, anywhere, moved.evidence());
        double itself = 2 * takeover.tillProbability() > takeoverProbability
                ? tills.strongest()
                : ownEvidence
                        + Arrays.stream(places).max().orElse(0)
                        + Arrays.stream(failures).max().orElse(0);
        double most = knowledge.numbers().verdicts().tiers().probable() - 0.001;
        if (itself < 0 && takeoverProbability > most) {
            holdAt(most);
        }
        complaint.tell(takeover.unseenProbability(), stolen, moved.evidence());
    }

    private void holdAt(double most) {
        double held = LogOdds.logit(most) - LogOdds.logit(takeoverProbability);
        Arrays.stream(clientEvidence).forEach(client -> client.add("othersOnly", held));
        takeover.holdAt(most);
        hostile = takeover.hostileClients();
        stolen = takeover.stolenMoney(money.size());
        takeoverProbability = takeover.probability();
    }

    /// @param own what this account contributed to the reputation in `knowledge`, so that it is not evidence against
    /// itself
    /// @param containment what closes windows other than the account's own rows
    public static AccountTimeline judge(
            CaseKnowledge knowledge,
            AccountEvidence evidence,
            SourceReputation.Contribution own,
            Containment containment) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        judge.weighWithSources();
        judge.followOrigins();
        return judge.timeline(containment);
    }

    /// The same of an account that received stolen money. A mule was not taken over: what it does is its own doing.
    public static AccountTimeline judgeReceiver(
            CaseKnowledge knowledge,
            AccountEvidence evidence,
            SourceReputation.Contribution own,
            Containment containment,
            TransferTrail trail) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        judge.weighWithSources();
        boolean mule = trail.isMule(evidence.account());
        if (mule) {
            Arrays.fill(judge.hostile, 0);
            Arrays.fill(judge.stolen, 0);
        }
        judge.markReceived(trail.rowsOf(evidence));
        judge.followOrigins();
        return mule ? judge.mule(trail.to(evidence.account())) : judge.timeline(containment);
    }

    private void markReceived(Map<Integer, TransferTrail.Leg> rows) {
        rows.forEach((n, leg) -> {
            stolen[n] = leg.probability();
            moved.evidence()[n] = new EvidenceWeights().add("fromVictim", 1, leg.from());
        });
    }

    /// The same judgement, reduced to what it contributes to the case's knowledge.
    ///
    /// @param baseline whether the account is in the baseline sample
    public static AccountContribution contributionOf(
            CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Contribution own, boolean baseline) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        SourceReputation.Contribution contribution = judge.contribution();
        double asNamed = judge.complaint.asNamed(judge.money, judge.moved.besidesClaims());
        judge.weighWithSources();
        return judge.contributing(contribution, asNamed, baseline);
    }

    /// The same with what people say of the account, as an example for others; its own judgement never uses it.
    ///
    /// @param own what it contributed without their word
    public static AccountContribution exampleOf(
            LabelledAccount label,
            CaseKnowledge knowledge,
            AccountEvidence evidence,
            SourceReputation.Contribution own,
            boolean baseline) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, own);
        PeoplesWord word = new PeoplesWord(label, knowledge.numbers().labels(), evidence);
        judge.said = word.ofAccount();
        judge.hear(word);
        SourceReputation.Contribution contribution = judge.contribution().taught(word.strongest(), own);
        double asNamed = judge.complaint.asNamed(judge.money, judge.moved.besidesClaims());
        judge.weighWithSources();
        judge.hear(word);
        judge.ownEvidence += judge.said;
        return judge.contributing(contribution, asNamed, baseline);
    }

    private void hear(PeoplesWord word) {
        takeover.shift(said);
        hostile = takeover.hostileClients();
        stolen = takeover.stolenMoney(money.size());
        takeoverProbability = takeover.probability();
        word.tell(clients, hostile, stolen);
    }

    /// @param asNamed see [Complaint#asNamed], without what others' fate says
    private AccountContribution contributing(
            SourceReputation.Contribution contribution, double asNamed, boolean baseline) {
        boolean likelyVictim = takeoverProbability >= 0.5;
        double unseen = clients.isEmpty() ? 0 : takeover.unseenProbability() + takeover.tillProbability();
        return new AccountContribution(
                takeoverProbability,
                ownEvidence,
                unseen,
                contribution,
                sums(baseline),
                baseline,
                complaint.claimant(asNamed, h -> namedVisits.weight(h, knowledge.numbers()), () -> new AccountJudge(
                                knowledge, evidence.withoutClaims(), own, meant)
                        .takeover),
                baseline || likelyVictim ? baseline(baseline, likelyVictim) : null);
    }

    /// What cannot be an example of the owner's habits: what was stolen so far, and what followed newcomers who are no
    /// less suspect than anybody is before being looked at.
    private double[] noExamples() {
        double usual = LogOdds.sigmoid(knowledge.clientLogOdds());
        double[] examples = meant == null ? stolen : meant.doubted(stolen, knowledge.numbers());
        return newcomers.doubted(examples, h -> hostile[h] >= usual);
    }

    /// @param withSources whether the reputation of sources and stores counts; without it, the outcome is this
    /// account's contribution to that reputation
    private TakeoverModel weigh(boolean withSources) {
        double[] clientWeights = new double[clients.size()];
        ClientFeatureExtractor.Suspecting visitors = visits.suspecting(hostile, stolen);
        for (int h = 0; h < clientWeights.length; h++) {
            clientWeights[h] = weighClient(h, visitors, withSources);
            if (complaint.followed()) {
                // the customer's words are the account's, so that they count once
                double pointed = namedVisits.tell(h, clientEvidence[h], knowledge);
                ofAccount[h] += pointed;
                clientWeights[h] += pointed;
            }
        }
        TransactionHmm hmm = moved.weigh(weighed ? noExamples() : stolen, withSources);
        tills = TillSuspicions.of(
                knowledge.numbers().hmm(), money, moved.answers(), complaint.frozen(), complaint.atTill());
        TakeoverModel model = new TakeoverModel(
                knowledge,
                clients,
                hmm,
                clientWeights,
                ofAccount,
                complaint.afterwards(),
                withSources ? tills.weighed(knowledge, own) : List.of(),
                complaint.asTold(money, moved.besidesClaims()),
                withSources ? moved.besideStores() : hmm);
        hostile = model.hostileClients();
        stolen = model.stolenMoney(money.size());
        takeoverProbability = model.probability();
        weighed = true;
        return model;
    }

    private double weighClient(int h, ClientFeatureExtractor.Suspecting visitors, boolean withSources) {
        SourceWeigher.Held source = withSources ? sources.weigh(clients.get(h)) : SourceWeigher.Held.NOTHING;
        ClientFeatures features = visitors.of(h, source.weights().sum());
        SignalAnswers answers = SignalAnswers.to(SignalRegistry.VISITS, features, knowledge.visits());
        clientAnswers[h] = answers;
        ofAccount[h] = answers.ofAccount();
        if (!withSources) {
            sumsApart[h] = answers.weights().sum() - answers.byOrigin();
            places[h] = Boolean.TRUE.equals(features.atRegistration()) ? 0 : answers.byOrigin();
            clientEvidence[h] = answers.weights();
            return knowledge.rarity().clientsApart().capped(sumsApart[h]);
        }
        clientEvidence[h] = answers.weights().addAll(onceOnly(source.weights()));
        failures[h] = source.failures();
        sumsInAll[h] = clientEvidence[h].sum() - failures[h];
        clientEvidence[h].add("commonEnough", knowledge.rarity().clientsInAll().capped(sumsInAll[h]) - sumsInAll[h]);
        return clientEvidence[h].sum();
    }

    /// The weights against a source already count as such; only the answer that nothing is known against it adds a
    /// weight of its own.
    private EvidenceWeights onceOnly(EvidenceWeights source) {
        double twice = knowledge.visitWeight(SignalRegistry.SOURCE, SourceHistory.level(source.sum()));
        return twice > 0 ? source.add("toldTwice", -twice) : source;
    }

    /// @param measured whether owners are measured by it
    private AccountSums sums(boolean measured) {
        AccountSums.Client[] sums = new AccountSums.Client[clients.size()];
        for (int h = 0; h < sums.length; h++) {
            sums[h] = new AccountSums.Client(
                    takeover.isFirst(h),
                    sumsApart[h],
                    sumsInAll[h],
                    failures[h],
                    takeover.uncappedMoneyLogRatio(h),
                    hostile[h]);
        }
        boolean complained = !evidence.claims().isEmpty();
        double mistaken = measured && !complained
                ? NamedTheft.byMistake(knowledge.numbers().hmm(), evidence.account(), money, moved.besidesClaims())
                : Double.NaN;
        return new AccountSums(sums, takeover.uncappedUnseenLogRatio(), tills.strongest(), mistaken, complained);
    }

    private OwnerBaseline.Part baseline(boolean ofOwners, boolean ofAttackers) {
        double base = knowledge.clientLogOdds();
        HabitCount habits = new HabitCount(clientAnswers, money, moved.answers());
        if (ofOwners) {
            habits.noteOwner(
                    PeoplesWord.told(sums(false).ownerByMoney(), -said),
                    PeoplesWord.told(knowledge.rarity().ownerByVisits(sums(false)), -said));
        }
        if (ofAttackers) {
            habits.noteAttackers(hostile, h -> LogOdds.sigmoid(base + takeover.moneyLogRatio(h)));
        }
        return habits.part();
    }

    private SourceReputation.Contribution contribution() {
        SourceReputation.Contribution contribution =
                new SourceReputation.Contribution(knowledge.screening()::mayBeShared);
        for (int h = 0; h < clients.size(); h++) {
            double ratio = Math.exp(LogOdds.logit(hostile[h]) - knowledge.clientLogOdds());
            contribution.note(clients.get(h), ratio);
        }
        for (int n = 0; n < money.size(); n++) {
            contribution.note(money.get(n), Math.exp(LogOdds.logit(stolen[n]) - knowledge.accountLogOdds()));
        }
        tills.note(knowledge, Arrays.stream(hostile).max().orElse(0) >= 0.5, stolen, said, contribution);
        return contribution.packed();
    }

    private void followOrigins() {
        FollowedOrigins.mark(money, origins, stolen, moved.evidence());
    }

    private AccountTimeline mule(List<TransferTrail.Leg> received) {
        round();
        long yen = received.stream().mapToLong(leg -> leg.out().amount()).reduce(0, Math::addExact);
        long senders = received.stream().map(TransferTrail.Leg::from).distinct().count();
        return builder().mule(Reason.of("mule", 4, yen, senders));
    }

    private void round() {
        for (int n = 0; n < stolen.length; n++) {
            stolen[n] = LogOdds.round(stolen[n]);
        }
    }

    private TimelineBuilder builder() {
        return new TimelineBuilder(
                knowledge,
                evidence,
                ledgerBuilder,
                Judged.all(clients, hostile, clientEvidence),
                Judged.all(money, stolen, moved.evidence()));
    }

    private AccountTimeline timeline(Containment containment) {
        round();
        return builder()
                .build(
                        LogOdds.round(takeoverProbability),
                        new WindowFinder(evidence, clients, hostile, money, stolen, containment).propose(),
                        takeover.scenarios(evidence.account()));
    }
}
