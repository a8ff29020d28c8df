package app.redress.bench;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Numbers business days as [app.redress.domain.Policy#dayOf] does, for millions of moments: the offset is looked up
/// only where it may have changed. Not for several threads.
final class BusinessDays {
    private static final long DAY = 24 * 60 * 60;

    private final ZoneRules rules;
    private final long boundary;
    private long from = 1;
    private long until;
    private long offset;

    BusinessDays(LocalTime boundary, ZoneId zone) {
        this.rules = zone.getRules();
        this.boundary = boundary.toSecondOfDay();
    }

    /// The business day's number since the epoch.
    long of(long second) {
        if (second < from || second >= until) {
            lookUp(second);
        }
        return Math.floorDiv(second + offset - boundary, DAY);
    }

    private void lookUp(long second) {
        Instant at = Instant.ofEpochSecond(second);
        ZoneOffset now = rules.getOffset(at);
        offset = now.getTotalSeconds();
        ZoneOffsetTransition next = rules.nextTransition(at);
        // the transition at this very second has happened already
        ZoneOffsetTransition last = rules.previousTransition(at.plusSeconds(1));
        from = last == null ? Long.MIN_VALUE : last.toEpochSecond();
        until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }
}
