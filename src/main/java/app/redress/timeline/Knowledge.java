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
/// @param baseRate share of accounts taken over: the policy's guess before anything was judged, then what the case
// shows
public record Knowledge(
        Policy policy,
        Screening screening,
        Learned learned,
        long ordinarySpend,
        long largeSpend,
        long hugeSpend,
        long largeCharge,
        long hugeCharge,
        long accounts,
        double baseRate) {
    /// Reads the population's figures off a screening.
    public static Knowledge of(Policy policy, Screening screening, long accounts) {
        return new Knowledge(
                policy,
                screening,
                Learned.NOTHING,
                screening.spendQuantile(0.75),
                screening.spendQuantile(0.95),
                screening.spendQuantile(0.995),
                screening.chargeQuantile(0.80),
                screening.chargeQuantile(0.97),
                accounts,
                Weighing.sigmoid(policy.number("session.prior")));
    }

    /// The same with what a judgement of all candidates taught.
    public Knowledge with(Learned lesson) {
        return new Knowledge(
                policy,
                screening,
                lesson,
                ordinarySpend,
                largeSpend,
                hugeSpend,
                largeCharge,
                hugeCharge,
                accounts,
                shownRate(lesson));
    }

    /// The share that the case itself shows; ten imaginary accounts at the policy's guess keep a small case from
    /// certainty.
    private double shownRate(Learned lesson) {
        double guess = Weighing.sigmoid(policy.number("session.prior"));
        double shown = (lesson.hostileAccounts() + 10 * guess) / (accounts + 10.0);
        return Math.min(Math.max(shown, policy.number("session.least-rate")), guess * 2);
    }

    /// Log-odds that one who was let in from a source came with a stolen password, judged by how many others were
    /// tried
    /// there: each hundred failed targets stand for a few that worked, against the customers who use the source.
    double stuffing(Standing s, long failedOthers, double cap) {
        double average = baseRate;
        double stolen = failedOthers * policy.number("session.stuffing-yield");
        double letIn = Math.max(1, s.accounts());
        double rate = (stolen + average * letIn) / (stolen + letIn);
        return Math.max(0, Math.min(cap, Weighing.logit(rate) - Weighing.logit(average)));
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
        double average = baseRate;
        double hostile = Math.min(learned.hostileOthers(kind, key, own), others);
        double rate = (hostile + 2 * average) / (others + 2);
        double logOdds = Weighing.logit(rate) - Weighing.logit(average);
        return Math.min(cap, Math.max(-cap / 6, logOdds));
    }
}
