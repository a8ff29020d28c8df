package app.redress.timeline;

import app.redress.domain.Policy;
import app.redress.screening.Screening;
import app.redress.screening.SourceKind;
import app.redress.screening.Standing;

/// What a judgement of one account may know beyond the account: the whole evidence's view of sources and amounts.
///
/// @param ordinarySpend, largeSpend, hugeSpend yen that 75, 95 and 99.5 per cent of all spends stay below
/// @param largeCharge, hugeCharge yen that 80 and 97 per cent of all charges stay below
/// @param accounts number of accounts in the evidence
public record Knowledge(
        Policy policy,
        Screening screening,
        Learned learned,
        long ordinarySpend,
        long largeSpend,
        long hugeSpend,
        long largeCharge,
        long hugeCharge,
        long accounts) {
    /// Reads the population's figures off a screening.
    public static Knowledge of(Policy policy, Screening screening, long accounts) {
        return new Knowledge(
                policy, screening, Learned.NOTHING,
                screening.spendQuantile(0.75), screening.spendQuantile(0.95), screening.spendQuantile(0.995),
                screening.chargeQuantile(0.80), screening.chargeQuantile(0.97), accounts);
    }

    /// The same with what a judgement of all candidates taught.
    public Knowledge with(Learned lesson) {
        return new Knowledge(
                policy, screening, lesson, ordinarySpend, largeSpend, hugeSpend, largeCharge, hugeCharge, accounts);
    }

    double weight(String key) {
        return policy.number(key);
    }

    Standing standing(SourceKind kind, String key) {
        return screening.standing(kind, key);
    }

    /// Log-odds by which a source's record among other accounts differs from the case's average, within the cap.
    ///
    /// Two imaginary average accounts are added to every source, so that one bad neighbour is not yet a bad house.
    double lesson(SourceKind kind, String key, Learned.Own own, double cap) {
        double others = Math.max(0, standing(kind, key).accounts() - 1);
        if (others == 0 || learned == Learned.NOTHING) {
            return 0;
        }
        double average = Math.min(0.5, (learned.hostileAccounts() + 0.5) / (accounts + 1.0));
        double hostile = Math.min(learned.hostileOthers(kind, key, own), others);
        double rate = (hostile + 2 * average) / (others + 2);
        double logOdds = Weighing.logit(rate) - Weighing.logit(average);
        return Math.min(cap, Math.max(-cap / 3, logOdds));
    }
}
