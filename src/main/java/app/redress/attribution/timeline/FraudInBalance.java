package app.redress.attribution.timeline;

import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How much of an account's balance is fraud money, for drawing.
public final class FraudInBalance {
    private FraudInBalance() {}

    /// Yen of fraud money in the balance after each event of a timeline.
    ///
    /// @param tracing whose money a spend takes first
    public static long[] after(AccountTimeline timeline, Tracing tracing) {
        List<JudgedEvent> events = timeline.events();
        List<Transaction> money = new ArrayList<>();
        List<Verdict> judged = new ArrayList<>();
        for (JudgedEvent e : events) {
            if (e.event() instanceof Transaction t) {
                money.add(t);
                judged.add(e.verdict());
            }
        }
        MoneyFlow flow = MoneyFlow.trace(
                ReversalMatcher.of(money),
                timeline.ledger().opening(),
                tracing,
                n -> judged.get(n).compareTo(Verdict.LIKELY) <= 0);
        long[] frauds = new long[events.size()];
        int n = 0;
        long fraud = 0;
        for (int i = 0; i < frauds.length; i++) {
            fraud = events.get(i).event() instanceof Transaction ? flow.fraud(n++) : fraud;
            frauds[i] = Math.min(fraud, Math.max(0, events.get(i).balance()));
        }
        return frauds;
    }
}
