package app.redress.attribution.timeline;

import app.redress.domain.Event;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds charges that are no new ones: issuers write a lost dispute as another charge that names the reversed one.
final class Reinstatements {
    private Reinstatements() {}

    /// The events with such charges told as what they are.
    ///
    /// @param events one account's, in time order
    static List<Event> told(List<Event> events) {
        return anyNamesAnother(events) ? followed(events) : events;
    }

    private static boolean anyNamesAnother(List<Event> events) {
        for (Event event : events) {
            if (namesAnother(event)) {
                return true;
            }
        }
        return false;
    }

    private static List<Event> followed(List<Event> events) {
        Set<String> reversed = new HashSet<>();
        List<Event> told = new ArrayList<>(events.size());
        for (Event event : events) {
            if (event instanceof Transaction t && t.type() == Type.CHARGE_REVERSAL && t.movesMoney()) {
                reversed.add(t.id());
                if (t.relatedId() != null) {
                    reversed.add(t.relatedId());
                }
            }
            boolean again = namesAnother(event) && reversed.contains(((Transaction) event).relatedId());
            told.add(again ? ((Transaction) event).as(Type.REINSTATEMENT) : event);
        }
        return told;
    }

    private static boolean namesAnother(Event event) {
        return event instanceof Transaction t
                && t.isCharge()
                && t.relatedId() != null
                && !t.relatedId().equals(t.id());
    }
}
