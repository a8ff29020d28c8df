package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.RarityOfSums;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An account's suspicions of a robbery at a till, weighed by what happened to other customers of the same shifts.
final class TillSuspicions {
    /// Of an account without any such payment.
    static final TillSuspicions NONE = new TillSuspicions(List.of(), List.of(), 0);

    /// What a robbery at the till makes meaningless.
    private static final Set<String> OF_ANY_CUSTOMER =
            Set.of("knownStore", "knownPrefecture", "newPrefecture", "newStore", "usualHour", "unusualHour", "night");

    /// The sum of an account that nothing suspicious was paid from.
    private static final double NOTHING = -3;

    private static final double TOLD = 0.05;

    private final List<TillRobbery> robberies;
    private final List<Transaction> money;
    private final double complaint;

    /// A suspicion with its log-odds against the account's never having been robbed.
    record Weighed(TillRobbery robbery, CaseKnowledge.TillRecord till, double logOdds) {}

    private TillSuspicions(List<TillRobbery> robberies, List<Transaction> money, double complaint) {
        this.robberies = robberies;
        this.money = money;
        this.complaint = complaint;
    }

    /// @param money in time order
    /// @param answers to the questions about each transaction
    /// @param frozen when the account was frozen, in seconds
    /// @param complaint log-odds of what the customer and the operator did afterwards
    static TillSuspicions of(
            HmmLogOdds odds,
            List<Transaction> money,
            @Nullable SignalAnswers[] answers,
            long frozen,
            double complaint) {
        double[] weights = new double[money.size()];
        for (int n = 0; n < weights.length; n++) {
            SignalAnswers of = answers[n];
            weights[n] = of == null ? 0 : of.ofAnyCustomer();
        }
        return new TillSuspicions(TillRobbery.of(odds, money, weights, frozen), money, complaint);
    }

    /// Tells the case whom a visitor robbed at which store, or which payments no visitor explains.
    ///
    /// @param visited whether a visitor did
    /// @param stolen probability that each transaction was the attacker's
    /// @param said log-odds of people's word
    void note(
            CaseKnowledge knowledge,
            boolean visited,
            double[] stolen,
            double said,
            SourceReputation.Contribution contribution) {
        if (visited) {
            Predicate<Transaction> atTill = TillRobbery.atTill(money);
            for (int n = 0; n < stolen.length; n++) {
                if (stolen[n] >= 0.5 && atTill.test(money.get(n))) {
                    double ratio = LogOdds.logit(stolen[n]) - knowledge.accountLogOdds();
                    contribution.noteVisited(money.get(n), Math.exp(ratio));
                }
            }
            return;
        }
        RarityOfSums rarity = knowledge.rarity().moneyAtTill();
        for (TillRobbery robbery : robberies) {
            double sum = rarity.capped(robbery.logRatio()) + met(robbery, knowledge) + complaint + said;
            contribution.noteAtTill(robbery.payment(), Math.exp(sum));
        }
    }

    /// The suspicions that other customers' fate supports.
    List<Weighed> weighed(CaseKnowledge knowledge, SourceReputation.Contribution own) {
        List<Weighed> weighed = new ArrayList<>();
        for (TillRobbery robbery : robberies) {
            CaseKnowledge.TillRecord till = knowledge.till(robbery.payment(), own);
            if (till.share() > 0) {
                double money = knowledge.rarity().moneyAtTill().capped(robbery.logRatio());
                double before = LogOdds.logit(till.share()) + met(robbery, knowledge);
                weighed.add(new Weighed(robbery, till, before + complaint + money));
            }
        }
        return weighed;
    }

    private static double met(TillRobbery robbery, CaseKnowledge knowledge) {
        return robbery.ofStranger()
                ? knowledge.numbers().sources().stores().tills().stranger()
                : 0;
    }

    /// The most that the payments at one store say.
    double strongest() {
        return robberies.stream().mapToDouble(TillRobbery::logRatio).max().orElse(NOTHING);
    }

    /// Says where a robbery at the till is what happened; whether the owner is a customer there is no reason then.
    ///
    /// @param elsewhere log-odds of a takeover without a visit before anything is known of a till
    void tell(TakeoverModel takeover, double elsewhere, EvidenceWeights[] evidence) {
        takeover.atTills().forEach((weighed, probability) -> {
            CaseKnowledge.TillRecord till = weighed.till();
            double weight = LogOdds.logit(till.share()) - elsewhere;
            for (int n = 0; n < money.size() && probability >= TOLD; n++) {
                if (weighed.robbery().reaches(n)) {
                    evidence[n].untold(OF_ANY_CUSTOMER).add("robbedTill", weight, till.robbed(), till.customers());
                }
            }
        });
    }
}
