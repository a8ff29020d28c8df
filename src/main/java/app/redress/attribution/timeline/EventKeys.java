package app.redress.attribution.timeline;

import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names the events of one account by content, so that a decision about an event finds it again whatever file and line
/// it comes from next time.
public final class EventKeys {
    private EventKeys() {}

    /// One key for each event, in their order; the second of two equal rows ends in `#2`.
    public static List<String> of(List<JudgedEvent> events) {
        return ofEvents(events.stream().map(JudgedEvent::event).collect(Collectors.toList()));
    }

    /// The same of events that have not been judged.
    static List<String> ofEvents(List<? extends Event> events) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>(events.size());
        for (Event event : events) {
            String key = key(event);
            int number = seen.merge(key, 1, Integer::sum);
            keys.add(number == 1 ? key : key + " #" + number);
        }
        return keys;
    }

    private static String key(Event event) {
        if (event instanceof Transaction transaction) {
            return transaction.id();
        }
        Access access = (Access) event;
        return access.at() + " " + access.kind() + " " + access.result() + " " + or(access.ip()) + " "
                + or(access.deviceId());
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "-");
    }
}
