package app.redress.attribution.timeline;

import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.Verdict;
import java.util.List;

/// An event with the answer to "whose act was it".
///
/// @param probability that it was the attacker's, 0 to 1
/// @param reasons strongest first
/// @param balance yen in the account after the event by the ledger
public record JudgedEvent(Event event, Verdict verdict, double probability, List<Reason> reasons, long balance) {
    public JudgedEvent {
        reasons = List.copyOf(reasons);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability);
        }
    }
}
