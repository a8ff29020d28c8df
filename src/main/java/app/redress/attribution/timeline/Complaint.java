package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.ClaimantsRecord;
import app.redress.domain.AccountFacts;
import app.redress.domain.Transaction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the customer and the operator did about an account, and what that weighs in this case: it says the same of
/// every way in which the account may have been taken over.
final class Complaint {
    private static final double TOLD = 0.05;

    private final CaseKnowledge knowledge;
    private final ClaimantsRecord.@Nullable Word word;
    private final ClaimantsRecord.@Nullable Borne borne;
    private final long frozen;
    private final double unseenShare;

    /// @param money the account's transactions
    Complaint(CaseKnowledge before, AccountEvidence evidence, List<Transaction> money) {
        this.word = ClaimantsWord.of(evidence.claims(), money);
        this.knowledge = before.hearing(word);
        this.borne = before.borne(word);
        AccountFacts facts = evidence.facts();
        this.frozen = facts == null || facts.frozenAt() == null
                ? Long.MAX_VALUE
                : facts.frozenAt().getEpochSecond();
        boolean visited = evidence.accesses().stream().anyMatch(access -> access.succeeded());
        this.unseenShare = visited ? Math.log(before.unseenShare()) : 0;
    }

    /// What is known of the case by somebody who has heard the customer.
    CaseKnowledge heard() {
        return knowledge;
    }

    /// When the operator froze the account, in epoch seconds; [Long#MAX_VALUE] when it did not.
    long frozen() {
        return frozen;
    }

    /// Log-odds that it adds to a takeover.
    double weight() {
        return (borne == null ? claim() : borne.whole()) + freeze();
    }

    /// Log-odds of a takeover that no access row shows, before looking at the transactions.
    double unseen() {
        return borne == null || unseenShare == 0 ? weight() + unseenShare : borne.alone() + freeze();
    }

    private double claim() {
        return knowledge.visitWeight(SignalRegistry.CLAIM, word == null ? 0 : 1);
    }

    private double freeze() {
        return knowledge.visitWeight(SignalRegistry.FREEZE, frozen == Long.MAX_VALUE ? 0 : 1);
    }

    /// What the account shows besides.
    ///
    /// @param without the account judged as if the customer had said nothing
    ClaimantsRecord.@Nullable Claimant claimant(Supplier<TakeoverModel> without) {
        if (word == null) {
            return null;
        }
        TakeoverModel besides = without.get();
        double none = 1 - besides.probability();
        double alone = besides.unseenProbability();
        double visited = Math.max(0, besides.probability() - alone);
        double usual = knowledge.accountLogOdds() + knowledge.visitWeight(SignalRegistry.CLAIM, 0);
        return new ClaimantsRecord.Claimant(
                word, LogOdds.ofShares(visited, none) - usual, LogOdds.ofShares(alone, none) - usual - unseenShare);
    }

    /// Says what complaints like this one came to, where no visit of a thief explains what was stolen.
    ///
    /// @param unseen probability of a takeover without a visit
    /// @param stolen probability that each transaction was the attacker's
    void tell(double unseen, double[] stolen, EvidenceWeights[] money) {
        for (int n = 0; n < stolen.length && borne != null; n++) {
            if (unseen * stolen[n] >= TOLD) {
                money[n].add("claimantsWord", borne.whole(), borne.claimants(), borne.robbed());
            }
        }
    }
}
