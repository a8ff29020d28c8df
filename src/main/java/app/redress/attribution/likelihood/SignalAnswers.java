package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answers of all signals for one subject, and their total weight.
public final class SignalAnswers {
    private final List<@Nullable SignalAnswer> answers = new ArrayList<>();
    private final EvidenceWeights weights = new EvidenceWeights();
    private final double sum;

    private <S> SignalAnswers(List<Signal<S>> signals, S subject, LikelihoodRatios ratios) {
        for (int s = 0; s < signals.size(); s++) {
            SignalAnswer answer = signals.get(s).answer(subject);
            answers.add(answer);
            if (answer != null) {
                String code = signals.get(s).levels().get(answer.level());
                weights.add(code, ratios.weight(s, answer), answer.args().toArray());
            }
        }
        sum = weights.sum();
        weights.add("commonEnough", ratios.capped(sum) - sum);
    }

    public static <S> SignalAnswers to(List<Signal<S>> signals, S subject, LikelihoodRatios ratios) {
        return new SignalAnswers(signals, subject, ratios);
    }

    public EvidenceWeights weights() {
        return weights;
    }

    /// Adds the answers to the owners' counts.
    ///
    /// @param owner probability that the subject was the owner's
    public void note(LevelCounts counts, double owner) {
        for (int s = 0; s < answers.size(); s++) {
            SignalAnswer answer = answers.get(s);
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
        for (int s = 0; s < answers.size(); s++) {
            SignalAnswer answer = answers.get(s);
            if (answer != null) {
                counts.noteAttacker(s, answer, attacker);
            }
        }
    }
}
