package app.redress.timeline;

import app.redress.signal.Rates;
import app.redress.signal.Seen;
import app.redress.signal.Signal;
import app.redress.signal.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All questions asked of one subject, their answers, and what the answers weigh together.
final class Answers {
    private final List<@Nullable Seen> seen = new ArrayList<>();
    private final Weighing weighing = new Weighing();
    private final double sum;

    private <S> Answers(List<Signal<S>> signals, S subject, Rates rates) {
        for (int s = 0; s < signals.size(); s++) {
            Seen answer = signals.get(s).see(subject);
            seen.add(answer);
            if (answer != null) {
                String code = signals.get(s).levels().get(answer.level());
                weighing.add(code, rates.weight(s, answer), answer.args().toArray());
            }
        }
        sum = weighing.sum();
        weighing.add("commonEnough", rates.held(sum) - sum);
    }

    static <S> Answers to(List<Signal<S>> signals, S subject, Rates rates) {
        return new Answers(signals, subject, rates);
    }

    Weighing weighing() {
        return weighing;
    }

    /// Counts the answers among the owners'.
    ///
    /// @param owner how surely the subject was the owner's
    void note(Tally tally, double owner) {
        for (int s = 0; s < seen.size(); s++) {
            Seen answer = seen.get(s);
            if (answer != null) {
                tally.note(s, answer, owner);
            }
        }
        tally.noteSum(sum, owner);
    }

    /// Counts the answers among the thieves'.
    ///
    /// @param thief how surely the subject was a thief's
    void noteThief(Tally tally, double thief) {
        for (int s = 0; s < seen.size(); s++) {
            Seen answer = seen.get(s);
            if (answer != null) {
                tally.noteThief(s, answer, thief);
            }
        }
    }
}
