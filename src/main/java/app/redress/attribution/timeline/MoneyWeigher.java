package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.attribution.money.TransactionFeatureExtractor;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.domain.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs each of an account's transactions by what it is, and by what happened to others' money at the same store.
final class MoneyWeigher {
    private final CaseKnowledge knowledge;
    private final StoreWeigher stores;
    private final TransactionFeatureExtractor movements;
    private final List<Transaction> money;
    private final EvidenceWeights[] evidence;
    private final @Nullable SignalAnswers[] answers;
    private final double[] besidesClaims;
    private final double[] besideStores;
    private final double[] likeOwner;

    /// @param money in time order
    MoneyWeigher(
            CaseKnowledge knowledge,
            StoreWeigher stores,
            TransactionFeatureExtractor movements,
            List<Transaction> money) {
        this.knowledge = knowledge;
        this.stores = stores;
        this.movements = movements;
        this.money = money;
        this.evidence = new EvidenceWeights[money.size()];
        this.answers = new SignalAnswers[money.size()];
        this.besidesClaims = new double[money.size()];
        this.besideStores = new double[money.size()];
        this.likeOwner = new double[money.size()];
    }

    /// Weighs them all.
    ///
    /// @param notOwners probability that each transaction is no example of what the owner does
    /// @param strangers the same as far as a newcomer's visit is why
    /// @param withStores whether what happened to others' money counts
    WeighedMoney weigh(double[] notOwners, double[] strangers, boolean withStores) {
        TransactionFeatureExtractor.Suspecting moved = movements.suspecting(notOwners, strangers);
        double[] sums = new double[evidence.length];
        for (int n = 0; n < evidence.length; n++) {
            EvidenceWeights weights = weigh(n, moved, withStores);
            evidence[n] = weights;
            sums[n] = weights.sum();
        }
        TransactionHmm all = chain(sums);
        return new WeighedMoney(all, withStores ? all.weighed(besideStores) : all, all.weighed(likeOwner));
    }

    private EvidenceWeights weigh(int n, TransactionFeatureExtractor.Suspecting moved, boolean withStores) {
        Transaction t = money.get(n);
        boolean spend = t.type().isSpend();
        if (!t.type().isChargeOrSpend()) {
            return new EvidenceWeights();
        }
        SignalAnswers answer = SignalAnswers.to(
                spend ? SignalRegistry.SPENDS : SignalRegistry.CHARGES,
                moved.of(n),
                spend ? knowledge.spends() : knowledge.charges());
        answers[n] = answer;
        besideStores[n] = answer.weights().sum();
        likeOwner[n] = answer.likeOwner();
        if (withStores && spend) {
            stores.weigh(t, answer.weights());
        }
        besidesClaims[n] = answer.besidesClaims() + answer.weights().sum() - besideStores[n];
        return answer.weights();
    }

    private TransactionHmm chain(double[] weights) {
        return new TransactionHmm(knowledge.numbers().hmm(), money, weights);
    }

    /// Log-odds of each by what it is and where, whatever the customer says of it.
    double[] besidesClaims() {
        return besidesClaims;
    }

    /// The same for a thief whom no visit shows.
    double[] withoutVisit(List<Client> clients) {
        double[] sums = visitsBefore(clients);
        for (int n = 0; n < sums.length; n++) {
            sums[n] += besidesClaims[n];
        }
        return sums;
    }

    /// Log-odds that a visit just before each takes off its being such a thief's.
    double[] visitsBefore(List<Client> clients) {
        return Accompanied.weights(knowledge.numbers().hmm(), clients, money);
    }

    EvidenceWeights[] evidence() {
        return evidence;
    }

    @Nullable
    SignalAnswers[] answers() {
        return answers;
    }
}
