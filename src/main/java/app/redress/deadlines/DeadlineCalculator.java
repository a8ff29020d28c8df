package app.redress.deadlines;

import app.redress.deadlines.DeadlineRule.Payments;
import app.redress.deadlines.DeadlineRule.Span;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.DeadlineRule.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calculates the deadlines of a pack. Hours run continuously; days are in the case's zone and end one second before
/// midnight.
public final class DeadlineCalculator {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Calendars calendars;
    private final ZoneId zone;
    private final Map<String, BusinessDays> opened = new HashMap<>();

    public DeadlineCalculator(Calendars calendars, ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    /// The deadlines of an item or of the incident, in the pack's order. Rules for authorised payments are left out,
    /// since payments from a taken-over account were not authorised.
    public List<Deadline> of(RulePack pack, Subject subject, ClockStarts starts) {
        return pack.rules().stream()
                .filter(rule -> rule.subject() == subject && rule.applies() == Payments.UNAUTHORISED)
                .map(rule -> of(pack, rule, starts.of(rule.start())))
                .toList();
    }

    /// The deadline set by one rule of a pack.
    public Deadline of(RulePack pack, DeadlineRule rule, ClockStarts starts) {
        return of(pack, rule, starts.of(rule.start()));
    }

    private Deadline of(RulePack pack, DeadlineRule rule, @Nullable Instant started) {
        BusinessDays days =
                rule.calendar().isEmpty() ? null : opened.computeIfAbsent(rule.calendar(), calendars::named);
        Span extended = rule.extended();
        return new Deadline(
                pack.stamp(),
                rule,
                started,
                started == null ? null : due(rule, rule.within(), started, days),
                started == null || extended == null ? null : due(rule, extended, started, days),
                days,
                zone);
    }

    private Instant due(DeadlineRule rule, Span span, Instant started, @Nullable BusinessDays days) {
        if (span.unit() == Unit.HOUR) {
            return started.plusSeconds(3600L * span.n());
        }
        LocalDate day = started.atZone(zone).toLocalDate();
        if (days != null && rule.fromBusinessDay()) {
            day = days.onOrAfter(day);
        }
        LocalDate last =
                days != null && span.unit() == Unit.BUSINESS_DAY ? days.after(day, span.n()) : day.plusDays(span.n());
        return last.atTime(LAST_SECOND).atZone(zone).toInstant();
    }
}
