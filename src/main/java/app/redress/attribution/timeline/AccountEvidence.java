package app.redress.attribution.timeline;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the exports say about one account.
///
/// @param events in [Event#ORDER], transactions of one instant in the order that fits their stated balances; without
/// duplicates and conflicts
/// @param screened codes of the screening signals that made the account a candidate
public record AccountEvidence(
        String account, List<Event> events, @Nullable AccountFacts facts, List<Claim> claims, Set<String> screened) {
    public AccountEvidence {
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }

    /// Sorts the events.
    public static AccountEvidence of(
            String account,
            Collection<? extends Event> events,
            @Nullable AccountFacts facts,
            List<Claim> claims,
            Set<String> screened) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Event.ORDER);
        List<Event> ordered = Reinstatements.told(sorted);
        Long opening = facts == null ? null : facts.balanceBefore();
        return new AccountEvidence(account, SameInstantOrder.settled(ordered, opening), facts, claims, screened);
    }

    /// The same as if the customer had said nothing.
    AccountEvidence withoutClaims() {
        return new AccountEvidence(account, events, facts, List.of(), screened);
    }

    List<Access> accesses() {
        return of(Access.class);
    }

    List<Transaction> transactions() {
        return of(Transaction.class);
    }

    private <E extends Event> List<E> of(Class<E> kind) {
        List<E> own = new ArrayList<>(events.size());
        for (Event event : events) {
            if (kind.isInstance(event)) {
                own.add(kind.cast(event));
            }
        }
        return own;
    }
}
