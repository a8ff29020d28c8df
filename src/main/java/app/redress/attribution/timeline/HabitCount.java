package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.domain.Transaction;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Counts one account's answers for the owner baseline, and how this case's attackers log in; what attackers do with
/// the money varies, so it stays the policy's. Visits are weighted by what the transactions say about them and
/// transactions by what the visits say: a measurement must not select its own sample.
final class HabitCount {
    private final OwnerBaseline baseline = new OwnerBaseline();
    private final SignalAnswers[] clientAnswers;
    private final List<Transaction> money;
    private final @Nullable SignalAnswers[] moneyAnswers;

    HabitCount(SignalAnswers[] clientAnswers, List<Transaction> money, @Nullable SignalAnswers[] moneyAnswers) {
        this.clientAnswers = clientAnswers;
        this.money = money;
        this.moneyAnswers = moneyAnswers;
    }

    /// @param byMoney how far the money speaks for the owner
    /// @param byVisits how far the visits do
    void noteOwner(double byMoney, double byVisits) {
        for (SignalAnswers answers : clientAnswers) {
            answers.note(baseline.visits(), byMoney);
        }
        for (int n = 0; n < money.size(); n++) {
            SignalAnswers answers = moneyAnswers[n];
            if (answers != null) {
                boolean spend = money.get(n).type().isSpend();
                answers.note(spend ? baseline.spends() : baseline.charges(), byVisits);
            }
        }
        baseline.noteClients(clientAnswers.length);
    }

    /// @param hostile probability that each client was the attacker's
    /// @param byMoney the same by the money that followed alone
    /// @param copies whether each client sent the id of another device; null where that would not show
    void noteAttackers(double[] hostile, IntToDoubleFunction byMoney, IntFunction<@Nullable Boolean> copies) {
        for (int h = 0; h < clientAnswers.length; h++) {
            if (hostile[h] >= 0.5) {
                double attacker = byMoney.applyAsDouble(h) * hostile[h];
                clientAnswers[h].noteAttacker(baseline.visits(), attacker);
                Boolean copy = copies.apply(h);
                if (copy != null) {
                    baseline.noteThief(copy, attacker);
                }
            }
        }
    }

    OwnerBaseline.Part part() {
        return baseline.part();
    }
}
