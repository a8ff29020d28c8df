package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.Session;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.AccountSums;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.money.TransactionFeatureExtractor;
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
    /// Probabilities that differ by less are the same to an account's habits.
    private static final double SAME = 0.01;

    private final CaseKnowledge knowledge;
    private final AccountEvidence evidence;
    private final SourceReputation.Contribution own;
    private final List<Transaction> money;
    private final Complaint complaint;
    private final ReversalMatcher origins;
    private final List<Session> sessions;
    private final List<Client> clients;
    private final LedgerBuilder ledgerBuilder;
    private final MoneyWeigher moved;
    private final ClientFeatureExtractor visits;
    private final NewcomersMoney newcomers;
    private final double[] doubted;
    private double[] hostile;
    private double[] stolen;
    private final VisitWeigher visitors;
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
        SourceWeigher sources = new SourceWeigher(this.knowledge, evidence, own);
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
        this.doubted = newcomers.doubted(new double[money.size()], h -> true);
        this.stolen = doubted;
        this.visitors = new VisitWeigher(this.knowledge, sources, clients);
        this.namedVisits = new NamedVisits(clients, money, complaint.named(), complaint.last());
        this.meant = complaint.followed() ? namedVisits : meant;
        this.takeover = weigh(false);
        this.ownEvidence = LogOdds.logit(takeoverProbability) - knowledge.accountLogOdds();
    }

    /// Weighs by the outcome of the first time.
    private AccountJudge weighedApart() {
        takeover = weigh(false);
        ownEvidence = LogOdds.logit(takeoverProbability) - knowledge.accountLogOdds();
        return this;
    }

    /// Convictions of others convict nobody: where nothing in the account itself speaks for a takeover, neither a
    /// place from which its owner does not come nor failed logins from the very source, what happened to other
    /// accounts, or that the device was let into many, makes it possible at most.
    private void weighWithSources() {
        takeover = weigh(true);
        double anywhere = knowledge.accountLogOdds() + Math.log(knowledge.unseenShare());
        tills.tell(takeover, anywhere, moved.evidence());
        double itself = 2 * takeover.tillProbability() > takeoverProbability
                ? tills.strongest()
                : ownEvidence + visitors.strongestByPlace() - visitors.strongestByOthers();
        double most = knowledge.numbers().verdicts().tiers().probable() - 0.001;
        if (itself < 0 && takeoverProbability > most) {
            holdAt(most);
        }
        complaint.tell(takeover.unseenProbability(), stolen, moved.evidence(), () -> moved.visitsBefore(clients));
    }

    private void holdAt(double most) {
        double held = LogOdds.logit(most) - LogOdds.logit(takeoverProbability);
        Arrays.stream(visitors.evidence()).forEach(client -> client.add("othersOnly", held));
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
        AccountJudge judge = new AccountJudge(knowledge, evidence, own).weighedApart();
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
        AccountJudge judge = new AccountJudge(knowledge, evidence, own).weighedApart();
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
        return new AccountJudge(knowledge, evidence, own).weighedApart().contributing(baseline);
    }

    /// The same before anything is known of other accounts, as far as it takes: of an account without a complaint that
    /// nothing could make possible, only what counts it among owners.
    public static AccountContribution firstContributionOf(CaseKnowledge knowledge, AccountEvidence evidence) {
        AccountJudge judge = new AccountJudge(knowledge, evidence, SourceReputation.Contribution.NONE);
        boolean settled = judge.isSettled();
        if (!settled) {
            judge.weighedApart();
        }
        AccountContribution unremarkable = evidence.claims().isEmpty() ? judge.unremarkable() : null;
        if (unremarkable != null) {
            return unremarkable;
        }
        return (settled ? judge.weighedApart() : judge).contributing(false);
    }

    /// Whether weighing again by the outcome would come to the same.
    private boolean isSettled() {
        for (int n = 0; n < stolen.length; n++) {
            if (Math.abs(stolen[n] - doubted[n]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /// What the account contributes where nothing can make it possible; null where something may.
    private @Nullable AccountContribution unremarkable() {
        if (knowledge.mayBecomePossible(takeoverProbability)) {
            return null;
        }
        double rise = visitors.highestRise();
        AccountContribution seen = new AccountContribution(
                takeoverProbability,
                ownEvidence,
                0,
                SourceReputation.Contribution.NONE,
                sums(false),
                false,
                null,
                null);
        return knowledge.mayBecomePossible(seen, rise) || knowledge.isSeldom(seen) ? null : seen;
    }

    private AccountContribution contributing(boolean baseline) {
        SourceReputation.Contribution contribution = contribution();
        double asNamed = complaint.asNamed(money, () -> moved.withoutVisit(clients));
        weighWithSources();
        return contributing(contribution, asNamed, baseline);
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
        AccountJudge judge = new AccountJudge(knowledge, evidence, own).weighedApart();
        PeoplesWord word = new PeoplesWord(label, knowledge.numbers().labels(), evidence);
        judge.said = word.ofAccount();
        judge.hear(word);
        SourceReputation.Contribution contribution = judge.contribution().taught(word.strongest(), own);
        double asNamed = judge.complaint.asNamed(judge.money, () -> judge.moved.withoutVisit(judge.clients));
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
                        .weighedApart()
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

    /// The same whoever was the account's first visitor, or who belongs to it; and what the customer disputes.
    private double[] strangers() {
        double usual = weighed ? LogOdds.sigmoid(knowledge.clientLogOdds()) : 0;
        double[] none = new double[money.size()];
        complaint.named().stream().forEach(n -> none[n] = 1);
        double[] examples = meant == null || !weighed ? none : meant.doubted(none, knowledge.numbers());
        return newcomers.doubted(examples, h -> hostile[h] >= usual && !newcomers.belongs(h));
    }

    /// @param withSources whether the reputation of sources and stores counts; without it, the outcome is this
    /// account's contribution to that reputation
    private TakeoverModel weigh(boolean withSources) {
        double[] clientWeights = new double[clients.size()];
        ClientFeatureExtractor.Suspecting suspecting = visits.suspecting(hostile, stolen);
        for (int h = 0; h < clientWeights.length; h++) {
            clientWeights[h] = visitors.weigh(h, suspecting, withSources);
            if (complaint.followed()) {
                // the customer's words are the account's, so that they count once
                double pointed = namedVisits.tell(h, visitors.evidence()[h], knowledge);
                visitors.ofAccount()[h] += pointed;
                clientWeights[h] += pointed;
            }
        }
        WeighedMoney chains = moved.weigh(weighed ? noExamples() : stolen, strangers(), withSources);
        tills = TillSuspicions.of(
                knowledge.numbers().hmm(), money, moved.answers(), complaint.frozen(), complaint.atTill());
        TakeoverModel model = new TakeoverModel(
                knowledge,
                clients,
                chains,
                clientWeights,
                visitors.ofAccount(),
                complaint.afterwards(),
                withSources ? tills.weighed(knowledge, own) : List.of(),
                complaint.asTold(money, () -> moved.withoutVisit(clients)));
        hostile = model.hostileClients();
        stolen = model.stolenMoney(money.size());
        takeoverProbability = model.probability();
        weighed = true;
        return model;
    }

    /// @param measured whether owners are measured by it
    private AccountSums sums(boolean measured) {
        AccountSums.Client[] sums = new AccountSums.Client[clients.size()];
        for (int h = 0; h < sums.length; h++) {
            sums[h] = new AccountSums.Client(
                    takeover.isFirst(h),
                    visitors.apart(h),
                    visitors.inAll(h),
                    visitors.failures(h),
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
        HabitCount habits = new HabitCount(visitors.answers(), money, moved.answers());
        if (ofOwners) {
            habits.noteOwner(
                    PeoplesWord.told(sums(false).ownerByMoney(), -said),
                    PeoplesWord.told(knowledge.rarity().ownerByVisits(sums(false)), -said));
        }
        if (ofAttackers) {
            habits.noteAttackers(hostile, h -> LogOdds.sigmoid(base + takeover.moneyLogRatio(h)), visitors::isCopy);
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
                Judged.all(clients, hostile, visitors.evidence()),
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
