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

/// What judging one account may use beyond the account itself: sources, amounts and owners' habits over the whole
/// evidence.
///
/// @param spends, charges, visits the weight of each answer in this case
/// @param moneyAlone, moneyAfterVisits caps on how strongly transactions alone, or those after a visit, may suggest a
/// takeover
/// @param accounts number of accounts in the evidence
/// @param baseRate share of accounts taken over: the policy's guess at first, then what the case shows
/// @param clientsPerAccount clients of an average account; the prior of each single client is lower by this factor
public record CaseKnowledge(
        Policy policy,
        Screening screening,
        AmountDistribution population,
        SourceReputation reputation,
        LikelihoodRatios spends,
        LikelihoodRatios charges,
        LikelihoodRatios visits,
        LikelihoodRatios moneyAlone,
        LikelihoodRatios moneyAfterVisits,
        long accounts,
        double baseRate,
        double clientsPerAccount) {
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

    /// The same, updated with the outcome of judging all candidates.
    public CaseKnowledge with(SourceReputation contribution) {
        OwnerBaseline baseline = contribution.baseline();
        return new CaseKnowledge(
                policy,
                screening,
                population,
                contribution,
                LikelihoodRatios.of(policy, SignalRegistry.SPENDS, baseline.spends()),
                LikelihoodRatios.of(policy, SignalRegistry.CHARGES, baseline.charges()),
                LikelihoodRatios.of(policy, SignalRegistry.VISITS, baseline.visits()),
                LikelihoodRatios.of(
                        policy,
                        List.of(),
                        baseline.moneyAlone().total() > 0 ? baseline.moneyAlone() : baseline.moneyWithoutVisits()),
                LikelihoodRatios.of(policy, List.of(), baseline.moneyAfterVisits()),
                accounts,
                shownRate(contribution),
                baseline.clientsPerAccount());
    }

    /// The share of takeovers in this case; a prior of ten accounts at the policy's guess keeps a small case from
    /// certainty.
    private double shownRate(SourceReputation lesson) {
        double guess = policy.numbers().takeover().guess();
        double shown = (lesson.hostileAccounts() + 10 * guess) / (accounts + 10.0);
        return Math.min(
                Math.max(shown, policy.numbers().takeover().leastRate()),
                policy.numbers().takeover().mostRate());
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
        for (int s = 0; s < SignalRegistry.VISITS.size(); s++) {
            if (SignalRegistry.VISITS.get(s).name().equals(signal)) {
                return visits.weight(s, new SignalAnswer(0, level, List.of()));
            }
        }
        throw new IllegalArgumentException("no signal " + signal);
    }

    public SourceStatistics statistics(SourceKind kind, String key) {
        return screening.statistics(kind, key);
    }

    /// Log-odds that a successful login from a source used a stolen password, estimated from how many other accounts
    /// were tried there: each hundred failed targets imply a few successes, compared with the customers who use the
    /// source. The yield is bounded by how many accounts were taken over in all.
    public double stuffing(SourceStatistics s, long failedOthers, double cap) {
        double shown = 2 * baseRate * accounts / Math.max(1, screening.failedTargets());
        double stolen =
                failedOthers * Math.min(policy.numbers().sources().stuffing().yield(), shown);
        double letIn = Math.max(1, s.accounts());
        double rate = (stolen + baseRate * letIn) / (stolen + letIn);
        return Math.max(0, Math.min(cap, LogOdds.logit(rate) - LogOdds.logit(baseRate)));
    }
}
