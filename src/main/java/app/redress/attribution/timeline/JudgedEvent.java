package app.redress.attribution.timeline;

import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.Verdict;
import java.util.List;

/// An event with the verdict on who caused it, the owner or an attacker.
///
/// @param probability that it was the attacker's, 0 to 1
/// @param reasons strongest first
/// @param balance balance in yen after the event, by the ledger
public record JudgedEvent(Event event, Verdict verdict, double probability, List<Reason> reasons, long balance) {
    public JudgedEvent {
        reasons = List.copyOf(reasons);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability);
        }
    }
}
