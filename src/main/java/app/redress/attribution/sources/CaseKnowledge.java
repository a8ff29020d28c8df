package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LikelihoodRatios;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.likelihood.OwnerRarity;
import app.redress.attribution.money.AmountDistribution;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.domain.Policy;
import app.redress.domain.Together;
import app.redress.domain.Transaction;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.domain.policy.SourceWeights;
import app.redress.screening.LetInCounts;
import app.redress.screening.Screening;
import app.redress.screening.SourceKind;
import app.redress.screening.SourceStatistics;
import app.redress.screening.StoreHours;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What judging one account may use beyond the account itself: sources, amounts and owners' habits over the whole
/// evidence.
///
/// @param spends, charges, visits the weight of each answer in this case
/// @param rarity bounds on how strongly visits, or transactions, may suggest a takeover
/// @param accounts number of accounts in the evidence
/// @param baseRate share of accounts taken over: the policy's guess at first, then what the case shows
/// @param clientsPerAccount clients of an average account; the prior of each single client is lower by this factor
/// @param copiers share of thieves who send the owner's own device id
/// @param claimants what customers' complaints came to in this case
/// @param untaught the reputation of sources without people's decisions; the same object where these teach nothing
public record CaseKnowledge(
        Policy policy,
        Screening screening,
        AmountDistribution population,
        SourceReputation reputation,
        LikelihoodRatios spends,
        LikelihoodRatios charges,
        LikelihoodRatios visits,
        OwnerRarity rarity,
        long accounts,
        double baseRate,
        double clientsPerAccount,
        double copiers,
        ClaimantsRecord claimants,
        SourceReputation untaught) {
    /// What better knowledge of owners' habits raises a judgement by at most (log-odds): drills of all kinds show half
    /// of it.
    private static final double CHANGE = 1;

    private static final double MOST = 0.5;

    /// What the payments at one store must say (log-odds) for a robbery at its till to become likely at all.
    private static final double AT_TILL = 2;

    /// What is known before anything was judged.
    public static CaseKnowledge of(Policy policy, Screening screening, long accounts) {
        return new CaseKnowledge(
                policy,
                screening,
                AmountDistribution.of(screening),
                SourceReputation.NOTHING,
                LikelihoodRatios.of(policy, SignalRegistry.SPENDS, null),
                LikelihoodRatios.of(policy, SignalRegistry.CHARGES, null),
                LikelihoodRatios.of(policy, SignalRegistry.VISITS, null),
                new OwnerRarity(),
                accounts,
                policy.numbers().takeover().guess(),
                2,
                1,
                ClaimantsRecord.NONE,
                SourceReputation.NOTHING);
    }

    /// The same, updated with what the accounts in the baseline sample show of owners' habits: the first step, because
    /// what is rare must be known before anybody is suspected of it.
    ///
    /// @param contributions of the sample, in a fixed order
    /// @param together adds up what is independent of each other
    public CaseKnowledge measuredBy(Collection<AccountContribution> contributions, Together together) {
        double shownRate = BaseRate.of(policy.numbers().takeover(), contributions, contributions.size());
        return with(reputation(contributions, shownRate, together), contributions, shownRate, SourceReputation.NOTHING);
    }

    /// The same, updated with the outcome of judging candidates.
    ///
    /// @param contributions in a fixed order
    /// @param together adds up what is independent of each other
    public CaseKnowledge with(Collection<AccountContribution> contributions, Together together) {
        double shownRate = BaseRate.of(policy.numbers().takeover(), contributions, accounts);
        SourceReputation shown = reputation(contributions, shownRate, together);
        return with(shown, contributions, shownRate, shown);
    }

    private SourceReputation reputation(
            Collection<AccountContribution> contributions, double shownRate, Together together) {
        return SourceReputation.from(
                contributions, shownRate, policy.numbers().takeover().unseenShare(), together);
    }

    private CaseKnowledge with(
            SourceReputation shown,
            Collection<AccountContribution> contributions,
            double shownRate,
            SourceReputation known) {
        OwnerBaseline baseline = shown.baseline();
        long sampled =
                contributions.stream().filter(AccountContribution::sampled).count();
        double each = (double) accounts / Math.max(1, sampled);
        shown.rarity().settle(each, policy.numbers().signals().imaginaryThieves());
        LikelihoodRatios visits = LikelihoodRatios.of(policy, SignalRegistry.VISITS, baseline.visits());
        return new CaseKnowledge(
                policy,
                screening,
                population,
                known,
                LikelihoodRatios.of(policy, SignalRegistry.SPENDS, baseline.spends()),
                LikelihoodRatios.of(policy, SignalRegistry.CHARGES, baseline.charges()),
                OwnerRarity.countsAll(each) ? visits.uncapped() : visits,
                shown.rarity(),
                accounts,
                shownRate,
                baseline.clientsPerAccount(),
                baseline.copiers(),
                ClaimantsRecord.of(policy.numbers(), contributions, shownRate),
                known);
    }

    /// The same, updated with the outcome of judging candidates and with what people decided about some of them.
    ///
    /// @param untaught the same without people's decisions
    /// @param contributions those of accounts decided about as examples
    /// @param together adds up what is independent of each other
    public CaseKnowledge taught(
            CaseKnowledge untaught, Collection<AccountContribution> contributions, Together together) {
        return with(contributions, together).beside(untaught.reputation);
    }

    /// What an account that is an example itself is judged by: the fate of others, but habits and shares as if nobody
    /// had decided anything, for its own label is in those and cannot be taken out.
    public CaseKnowledge forExamples(CaseKnowledge taught) {
        return withReputation(taught.reputation, reputation);
    }

    private CaseKnowledge beside(SourceReputation without) {
        return withReputation(reputation, without);
    }

    private CaseKnowledge withReputation(SourceReputation known, SourceReputation without) {
        return with(known, visits, without);
    }

    /// What complaints of this kind came to; null where there is none, or claimants were not counted.
    public ClaimantsRecord.@Nullable Borne borne(ClaimantsRecord.@Nullable Word word) {
        return word == null || !claimants.isKnown() ? null : claimants.of(word);
    }

    private CaseKnowledge with(SourceReputation known, LikelihoodRatios visits, SourceReputation without) {
        return new CaseKnowledge(
                policy,
                screening,
                population,
                known,
                spends,
                charges,
                visits,
                rarity,
                accounts,
                baseRate,
                clientsPerAccount,
                copiers,
                claimants,
                without);
    }

    /// The same for an account whose customer complained: such a complaint weighs what it came to with other claimants.
    ///
    /// @param word null where there is no complaint
    public CaseKnowledge hearing(ClaimantsRecord.@Nullable Word word) {
        ClaimantsRecord.Borne borne = borne(word);
        return borne == null
                ? this
                : with(reputation, visits.with(signal(SignalRegistry.CLAIM), 1, borne.visited()), untaught);
    }

    /// Whether people's decisions are part of what is known of sources.
    public boolean isTaught() {
        return reputation != untaught;
    }

    /// Whether people decided about an account that shares a source or store with this one.
    public boolean isTaughtOf(AccountContribution seen) {
        return isTaught() && reputation.hasExamplesFor(seen.own());
    }

    /// Whether an account did something that hardly any owner does.
    public boolean isSeldom(AccountContribution seen) {
        return seen.sums() != null && rarity.isSeldom(seen.sums());
    }

    /// Whether an account that was judged before anything was known of others could become possible by what is then
    /// known: by the strongest that others' fate can say of a source, and what another round's knowledge changes.
    public boolean mayBecomePossible(AccountContribution seen) {
        return mayBecomePossible(seen, 0);
    }

    /// The same of an account that was not judged to the end.
    ///
    /// @param rise log-odds that may come to those of its probability by what the log says of its sources
    public boolean mayBecomePossible(AccountContribution seen, double rise) {
        return mayBecomePossible(LogOdds.sigmoid(LogOdds.logit(seen.probability()) + rise)) || maybeAtTill(seen);
    }

    private boolean maybeAtTill(AccountContribution seen) {
        return seen.sums() != null && rarity.moneyAtTill().capped(seen.sums().atTill()) >= AT_TILL;
    }

    /// Whether others' fate and better knowledge could make an account possible that has this probability.
    public boolean mayBecomePossible(double probability) {
        SourceWeights.Learned learned = policy.numbers().sources().learned();
        double most = Math.max(
                Math.max(learned.address(), learned.device()),
                policy.numbers().sources().stores().cluster());
        return LogOdds.logit(probability) + most + CHANGE
                >= LogOdds.logit(policy.numbers().verdicts().tiers().possible());
    }

    /// Whether an account that was judged before anything was known of others could come to count in any figure by what
    /// is known now: of the share of accounts taken over, and of the fate of those that share a source or store
    /// with it.
    ///
    /// @param before what the account was judged by
    public boolean mayMatter(AccountContribution seen, CaseKnowledge before) {
        double rarer = accountLogOdds() - before.accountLogOdds();
        double alone = LogOdds.logit(seen.probability()) + rarer;
        return mayMatter(LogOdds.sigmoid(alone))
                || maybeAtTill(seen)
                || mayMatter(LogOdds.sigmoid(alone + othersFate(reputation).atMost(seen.own())));
    }

    /// What is known of the fate of others, by one of the reputations.
    public OthersFate othersFate(SourceReputation known) {
        return new OthersFate(this, known);
    }

    /// Whether an account that was judged by all that is known of others could still come to count in any figure.
    public boolean mayMatter(double probability) {
        return LogOdds.logit(probability) + CHANGE
                >= LogOdds.logit(policy.numbers().range().leastProbability());
    }

    /// Prior log-odds that an account was taken over, less the policy's caution: answers are never quite as
    /// independent as adding them up assumes.
    public double accountLogOdds() {
        return LogOdds.logit(baseRate) - policy.numbers().takeover().caution();
    }

    /// Prior log-odds that any one client is an attacker's.
    public double clientLogOdds() {
        return accountLogOdds() - Math.log(clientsPerAccount);
    }

    /// The most that one address or device may say, where takeovers are rarer than the policy guesses: the policy
    /// bounds to which probability a source alone can raise an account, and that takes more where fewer were taken
    /// over.
    ///
    /// @param most log-odds at the policy's guess
    public double asRare(double most) {
        return most + Math.max(0, LogOdds.logit(policy.numbers().takeover().guess()) - LogOdds.logit(baseRate));
    }

    /// What an address's failures must say (log-odds) before a device id that the account knows is taken for a copy
    /// there. Where most thieves come with ids of their own it is more: by how few copy, and by how rare takeovers
    /// are, because all the more customers meet such an address on a journey. Before anybody was judged neither is
    /// known, and nobody is let go.
    ///
    /// @param least where most thieves copy
    public double sureOfCopies(double least) {
        boolean most = reputation == SourceReputation.NOTHING || copiers > MOST;
        return most ? least : asRare(least) - Math.log(copiers);
    }

    public PolicyNumbers numbers() {
        return policy.numbers();
    }

    /// Share of takeovers that leave no visit in the log: the policy's guess, weighted as a number of imaginary
    /// attackers, combined with what the case shows.
    public double unseenShare() {
        double imaginary = policy.numbers().signals().imaginaryThieves();
        return (policy.numbers().takeover().unseenShare() * imaginary + reputation.unseen())
                / (imaginary + reputation.hostileAccounts());
    }

    /// The weight of one answer about a client.
    public double visitWeight(String signal, int level) {
        return visits.weight(signal(signal), new SignalAnswer(0, level, List.of()));
    }

    private static int signal(String signal) {
        for (int s = 0; s < SignalRegistry.VISITS.size(); s++) {
            if (SignalRegistry.VISITS.get(s).name().equals(signal)) {
                return s;
            }
        }
        throw new IllegalArgumentException("no signal " + signal);
    }

    public SourceStatistics statistics(SourceKind kind, String key) {
        return screening.statistics(kind, key);
    }

    /// Share of a kind of source that is an attacker's or mixed, before any is looked at. The policy says how many of
    /// those that robbed accounts come from; but the more innocent sources there are, the more of them look guilty
    /// by chance. A source tells something of others only where it met two accounts, so of all that did no
    /// more can be guilty than half as many as there were takeovers.
    ///
    /// @param policyShare the policy's share
    /// @param shared number of sources of this kind that met two accounts or more
    public double suspicious(double policyShare, long shared) {
        double guilty = Math.max(1, baseRate * accounts) / 2;
        return Math.min(policyShare, guilty / Math.max(1, shared));
    }

    /// What a shift at a till tells of each of its customers.
    ///
    /// @param share of them robbed there without a login, beyond what happens anywhere
    /// @param robbed number of others who seem to have been robbed, in whatever way
    /// @param customers number of accounts that paid in such shifts
    public record TillRecord(double share, long robbed, long customers) {
        /// Of a till at which nobody was robbed, whoever its customers.
        static final TillRecord INNOCENT = new TillRecord(0, 0, 0);
    }

    /// The record of a payment's till around its hour of the day, without the account's own contribution: of a short
    /// shift or a long one, whichever tells more.
    public TillRecord till(Transaction t, SourceReputation.Contribution own) {
        TillRecord brief = till(t, 1, own);
        TillRecord whole = till(t, StoreHours.REACH, own);
        return brief.share() > whole.share() ? brief : whole;
    }

    private TillRecord till(Transaction t, int reach, SourceReputation.Contribution own) {
        TillShifts.Shift shift = reputation.shift(t, reach, own);
        SourceShare alone = shift.alone();
        if (alone == null) {
            return TillRecord.INNOCENT;
        }
        long customers = screening.customersAround(t, reach);
        SourceWeights.Tills tills = policy.numbers().sources().stores().tills();
        double suspicious = suspicious(tills.suspicious(), screening.sharedHours());
        SourceShare visited = shift.visited();
        if (visited != null) {
            double stores = suspicious(policy.numbers().sources().suspicious().stores(), screening.sharedHours());
            double robbed = visited.guilty(stores, Math.max(0, customers - 1 - visited.accounts()));
            suspicious = Math.max(suspicious, tills.robbed() * robbed);
        }
        long unremarkable = Math.max(0, customers - 1 - shift.accounts());
        // one of two shifts is looked at
        return new TillRecord(alone.beyondAverage(suspicious / 2, unremarkable), shift.robbed(), customers);
    }

    /// Log-odds that a successful login from a source used a stolen password, by how many other accounts were tried
    /// there in vain and how many were let in.
    ///
    /// The passwords that worked are spread over the failures: each failed target stands for a few. Beside them
    /// stand the customers met at sources alike: by so many failures, with so many others let in (after
    /// Robbins: whoever
    /// is let in as the n-th is one of the n at the sources that let in n). Where hundreds are let in, one
    /// more says nothing; where a source only fails, somebody let in is hardly ever its customer.
    public double stuffing(SourceKind kind, SourceStatistics s, double cap) {
        long failed = s.failedTargets();
        if (failed <= 0 || s.accounts() == 0) {
            return 0;
        }
        double shown = baseRate * accounts / Math.max(1, screening.failedTargets());
        double yield = Math.min(policy.numbers().sources().stuffing().yield(), shown);
        int others = s.accounts() - 1;
        LetInCounts alike = screening.letIn(kind);
        double stolen = yield * failed;
        double met = s.accounts();
        if (others < LetInCounts.EXACT) {
            stolen += yield * alike.failedTargets(failed, others);
            met = s.accounts() * alike.sources(failed, others + 1);
        }
        double customers = Math.max(0, met - stolen) + 0.5;
        return Math.max(0, Math.min(cap, Math.log(stolen / customers) - LogOdds.logit(baseRate)));
    }
}
