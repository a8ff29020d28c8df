package app.redress.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Until when something is due by one rule.
///
/// @param pack id and version of the pack that set it
/// @param started when the clock started; null where that is not known
/// @param due last second of its time; null while the clock has not started
/// @param extended the same, put off as far as the rule lets; null where it does not
/// @param days by which business days were counted; null where none were
/// @param zone in which days end
public record Deadline(
        String pack,
        DeadlineRule rule,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant extended,
        @Nullable BusinessDays days,
        ZoneId zone) {
    /// How a deadline stands.
    public enum State {
        NOT_STARTED,
        DUE,
        OVERDUE,
        /// What was due has been done; whether in time is not always known.
        DONE
    }

    /// @param done whether what was due has been done
    public State state(Instant now, boolean done) {
        if (done) {
            return State.DONE;
        }
        if (due == null) {
            return State.NOT_STARTED;
        }
        return now.isAfter(due) ? State.OVERDUE : State.DUE;
    }

    /// Whether holidays that are not known yet could move it.
    public boolean assumed() {
        return days != null && due != null && !days.knows(due.atZone(zone).toLocalDate());
    }
}
