package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LikelihoodRatios;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.money.AmountDistribution;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.domain.Policy;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.screening.Screening;
import app.redress.screening.SourceKind;
import app.redress.screening.SourceStatistics;
import java.util.List;

/// What a judgement of one account may know beyond the account: the whole evidence's view of sources, amounts and
/// habits.
///
/// @param spends, charges, visits what each answer is worth in this case
/// @param alone, after how strongly the money of owners may speak for a takeover, by itself or after a visit
/// @param accounts number of accounts in the evidence
/// @param baseRate share of accounts taken over: the policy's guess before anything was judged, then what the case
/// shows
/// @param handsPerAccount hands that an average account meets: each of them is a thief's that much more rarely
public record CaseKnowledge(
        Policy policy,
        Screening screening,
        AmountDistribution population,
        SourceReputation learned,
        LikelihoodRatios spends,
        LikelihoodRatios charges,
        LikelihoodRatios visits,
        LikelihoodRatios alone,
        LikelihoodRatios after,
        long accounts,
        double baseRate,
        double handsPerAccount) {
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
                LikelihoodRatios.of(policy, List.of(), null),
                LikelihoodRatios.of(policy, List.of(), null),
                accounts,
                policy.numbers().takeover().guess(),
                2);
    }

    /// The same with what a judgement of all candidates taught.
    public CaseKnowledge with(SourceReputation lesson) {
        OwnerBaseline measured = lesson.measured();
        return new CaseKnowledge(
                policy,
                screening,
                population,
                lesson,
                LikelihoodRatios.of(policy, SignalRegistry.SPENDS, measured.spends()),
                LikelihoodRatios.of(policy, SignalRegistry.CHARGES, measured.charges()),
                LikelihoodRatios.of(policy, SignalRegistry.VISITS, measured.visits()),
                LikelihoodRatios.of(
                        policy, List.of(), measured.alone().total() > 0 ? measured.alone() : measured.blind()),
                LikelihoodRatios.of(policy, List.of(), measured.after()),
                accounts,
                shownRate(lesson),
                measured.handsPerAccount());
    }

    /// The share that the case itself shows; ten imaginary accounts at the policy's guess keep a small case from
    /// certainty.
    private double shownRate(SourceReputation lesson) {
        double guess = policy.numbers().takeover().guess();
        double shown = (lesson.hostileAccounts() + 10 * guess) / (accounts + 10.0);
        return Math.min(
                Math.max(shown, policy.numbers().takeover().leastRate()),
                policy.numbers().takeover().mostRate());
    }

    /// Log-odds that an account was taken over before looking at it, with the policy's caution: answers are never
    /// quite as independent as adding them up takes them to be.
    public double accountLogOdds() {
        return LogOdds.logit(baseRate) - policy.numbers().takeover().caution();
    }

    /// The same that any one hand is a thief's.
    public double handLogOdds() {
        return accountLogOdds() - Math.log(handsPerAccount);
    }

    public PolicyNumbers numbers() {
        return policy.numbers();
    }

    /// Share of takeovers that leave no visit in the log: the policy's guess, weighed as so many imaginary thieves,
    /// and what the case shows.
    public double unseenShare() {
        double imaginary = policy.numbers().signals().imaginaryThieves();
        return (policy.numbers().takeover().unseenShare() * imaginary + learned.unseen())
                / (imaginary + learned.hostileAccounts());
    }

    /// What an answer about a visitor is worth by itself.
    public double visitWeight(String signal, int level) {
        for (int s = 0; s < SignalRegistry.VISITS.size(); s++) {
            if (SignalRegistry.VISITS.get(s).name().equals(signal)) {
                return visits.weight(s, new SignalAnswer(0, level, List.of()));
            }
        }
        throw new IllegalArgumentException("no signal " + signal);
    }

    public SourceStatistics standing(SourceKind kind, String key) {
        return screening.standing(kind, key);
    }

    /// Log-odds that one who was let in from a source came with a stolen password, judged by how many others were
    /// tried there: each hundred failed targets stand for a few that worked, against the customers who use the
    /// source. How few is known where the case shows how many were taken over in all.
    public double stuffing(SourceStatistics s, long failedOthers, double cap) {
        double shown = 2 * baseRate * accounts / Math.max(1, screening.failedTargets());
        double stolen =
                failedOthers * Math.min(policy.numbers().sources().stuffing().yield(), shown);
        double letIn = Math.max(1, s.accounts());
        double rate = (stolen + baseRate * letIn) / (stolen + letIn);
        return Math.max(0, Math.min(cap, LogOdds.logit(rate) - LogOdds.logit(baseRate)));
    }
}
