package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.attribution.signals.SignalRoles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answers of all signals for one subject, and their total weight.
public final class SignalAnswers {
    private final @Nullable SignalAnswer[] answers;
    private final EvidenceWeights weights = new EvidenceWeights();
    private final double sum;
    private final double byOrigin;
    private final double byOthers;
    private final double ofAccount;
    private final double ofAnyCustomer;
    private final double besidesClaims;
    private final double likeOwner;

    private <S> SignalAnswers(List<Signal<S>> signals, S subject, LikelihoodRatios ratios) {
        SignalRoles roles = ratios.roles();
        double origin = 0;
        double others = 0;
        double account = 0;
        double told = 0;
        double customers = 0;
        double claims = 0;
        double stores = 0;
        answers = new SignalAnswer[signals.size()];
        for (int s = 0; s < answers.length; s++) {
            Signal<S> signal = signals.get(s);
            SignalAnswer answer = signal.answer(subject);
            answers[s] = answer;
            if (answer != null) {
                String code = signal.levels().get(answer.level());
                double weight = ratios.weight(s, answer);
                weights.add(code, weight, answer.args());
                origin += roles.isOfOrigin(s) ? Math.max(0, weight) : 0;
                told += roles.isOfSource(s) ? Math.max(0, weight) : 0;
                others += roles.isOfOthers(s) ? weight : 0;
                account += roles.isOfAccount(s) ? weight : 0;
                customers += roles.isOfCustomers(s) ? weight : 0;
                claims += roles.isOfClaims(s) ? weight : 0;
                stores += roles.isOfStores(s) && answer.level() == 0 ? weight : 0;
            }
        }
        sum = weights.sum() - told;
        byOrigin = origin;
        byOthers = Math.max(0, others);
        ofAccount = account;
        ofAnyCustomer = ratios.capped(sum - customers);
        besidesClaims = ratios.capped(sum - claims);
        likeOwner = claims + Math.min(0, stores);
        weights.add("commonEnough", ratios.capped(sum) - sum);
    }

    public static <S> SignalAnswers to(List<Signal<S>> signals, S subject, LikelihoodRatios ratios) {
        return new SignalAnswers(signals, subject, ratios);
    }

    /// What only the source's place says against the subject; part of the sum.
    public double byOrigin() {
        return byOrigin;
    }

    /// What only the other accounts that the device was let into say against the subject; part of the sum.
    public double byOthers() {
        return byOthers;
    }

    /// What is a fact of the account, the same for each of its clients; part of the sum.
    public double ofAccount() {
        return ofAccount;
    }

    /// What is left of the sum for a payment in a shop where the owner pays at such hours.
    public double ofAnyCustomer() {
        return ofAnyCustomer;
    }

    /// What is left of the sum without the customer's word.
    public double besidesClaims() {
        return besidesClaims;
    }

    /// The part of the sum that is left of a thief who buys what the owner does.
    public double likeOwner() {
        return likeOwner;
    }

    public EvidenceWeights weights() {
        return weights;
    }

    /// Adds the answers to the owners' counts.
    ///
    /// @param owner probability that the subject was the owner's
    public void note(LevelCounts counts, double owner) {
        for (int s = 0; s < answers.length; s++) {
            SignalAnswer answer = answers[s];
            if (answer != null) {
                counts.note(s, answer, owner);
            }
        }
        counts.noteSum(sum, owner);
    }

    /// Adds the answers to the attackers' counts.
    ///
    /// @param attacker probability that the subject was an attacker's
    public void noteAttacker(LevelCounts counts, double attacker) {
        for (int s = 0; s < answers.length; s++) {
            SignalAnswer answer = answers[s];
            if (answer != null) {
                counts.noteAttacker(s, answer, attacker);
            }
        }
    }
}
