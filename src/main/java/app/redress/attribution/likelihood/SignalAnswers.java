package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All questions asked of one subject, their answers, and what the answers weigh together.
public final class SignalAnswers {
    private final List<@Nullable SignalAnswer> seen = new ArrayList<>();
    private final EvidenceWeights weighing = new EvidenceWeights();
    private final double sum;

    private <S> SignalAnswers(List<Signal<S>> signals, S subject, LikelihoodRatios rates) {
        for (int s = 0; s < signals.size(); s++) {
            SignalAnswer answer = signals.get(s).see(subject);
            seen.add(answer);
            if (answer != null) {
                String code = signals.get(s).levels().get(answer.level());
                weighing.add(code, rates.weight(s, answer), answer.args().toArray());
            }
        }
        sum = weighing.sum();
        weighing.add("commonEnough", rates.held(sum) - sum);
    }

    public static <S> SignalAnswers to(List<Signal<S>> signals, S subject, LikelihoodRatios rates) {
        return new SignalAnswers(signals, subject, rates);
    }

    public EvidenceWeights weighing() {
        return weighing;
    }

    /// Counts the answers among the owners'.
    ///
    /// @param owner how surely the subject was the owner's
    public void note(LevelCounts tally, double owner) {
        for (int s = 0; s < seen.size(); s++) {
            SignalAnswer answer = seen.get(s);
            if (answer != null) {
                tally.note(s, answer, owner);
            }
        }
        tally.noteSum(sum, owner);
    }

    /// Counts the answers among the thieves'.
    ///
    /// @param thief how surely the subject was a thief's
    public void noteThief(LevelCounts tally, double thief) {
        for (int s = 0; s < seen.size(); s++) {
            SignalAnswer answer = seen.get(s);
            if (answer != null) {
                tally.noteThief(s, answer, thief);
            }
        }
    }
}
