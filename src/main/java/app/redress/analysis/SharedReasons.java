package app.redress.analysis;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Lets events of cleared accounts share the reasons that are the same: hundreds of thousands of events have some ten
/// thousand different ones, and their texts need more memory than the events. Several threads may ask; that one
/// forgets what another noted does no harm.
final class SharedReasons {
    private static final int SIZE = 1 << 14;

    private final @Nullable Reason[] reasons = new Reason[SIZE];
    private final AtomicReferenceArray<@Nullable List<Reason>> lists = new AtomicReferenceArray<>(SIZE);

    /// The same timeline with reasons that others have.
    AccountTimeline of(AccountTimeline timeline) {
        List<JudgedEvent> events = new ArrayList<>(timeline.events().size());
        for (JudgedEvent event : timeline.events()) {
            events.add(new JudgedEvent(
                    event.event(), event.verdict(), event.probability(), of(event.reasons()), event.balance()));
        }
        return new AccountTimeline(
                timeline.account(),
                timeline.tier(),
                timeline.probability(),
                timeline.windows(),
                events,
                timeline.ledger(),
                timeline.signals(),
                timeline.facts(),
                timeline.claims(),
                timeline.scenarios());
    }

    /// The same reasons, as others have them.
    List<Reason> of(List<Reason> some) {
        int place = placeOf(some.hashCode());
        List<Reason> known = lists.get(place);
        if (known != null && known.equals(some)) {
            return known;
        }
        List<Reason> shared = new ArrayList<>(some.size());
        some.forEach(reason -> shared.add(of(reason)));
        List<Reason> packed = List.copyOf(shared);
        lists.set(place, packed);
        return packed;
    }

    private Reason of(Reason reason) {
        int place = placeOf(reason.hashCode());
        Reason known = reasons[place];
        if (reason.equals(known)) {
            return known;
        }
        reasons[place] = reason;
        return reason;
    }

    private static int placeOf(int hash) {
        return (hash ^ hash >>> 14) & SIZE - 1;
    }
}
