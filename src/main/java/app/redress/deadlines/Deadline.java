package app.redress.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A deadline set by one rule.
///
/// @param pack id and version of the pack that set it
/// @param started when the clock started; null if unknown
/// @param due last second in time; null while the clock has not started
/// @param extended the last second if extended as far as the rule allows; null if it does not
/// @param days calendar of the business days counted; null for none
/// @param zone in which days end
public record Deadline(
        String pack,
        DeadlineRule rule,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant extended,
        @Nullable BusinessDays days,
        ZoneId zone) {
    /// State of a deadline.
    public enum State {
        NOT_STARTED,
        DUE,
        OVERDUE,
        /// Done; whether in time is not always known.
        DONE
    }

    /// @param done whether the required action has been done
    public State state(Instant now, boolean done) {
        if (done) {
            return State.DONE;
        }
        if (due == null) {
            return State.NOT_STARTED;
        }
        return now.isAfter(due) ? State.OVERDUE : State.DUE;
    }

    /// Whether holidays not known yet could move it.
    public boolean assumed() {
        return days != null && due != null && !days.knows(due.atZone(zone).toLocalDate());
    }
}
