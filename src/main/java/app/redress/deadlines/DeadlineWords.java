package app.redress.deadlines;

import app.redress.deadlines.DeadlineRule.Unit;
import app.redress.domain.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Describes the state of a deadline in everyday words: "due in 1 business day (Mon 30 Nov 2026)".
public final class DeadlineWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DeadlineWords() {}

    /// The state at a given time.
    ///
    /// @param doneAt when it was done; null if not done or unknown
    public static Message say(Deadline deadline, Instant now, boolean done, @Nullable Instant doneAt) {
        Instant due = deadline.due();
        if (done && doneAt != null) {
            return due != null && doneAt.isAfter(due)
                    ? Message.of("deadline.doneLate", day(deadline, doneAt), day(deadline, due))
                    : Message.of("deadline.doneOn", day(deadline, doneAt));
        }
        Message words =
                switch (deadline.state(now, done)) {
                    case DONE -> Message.of("deadline.done");
                    case NOT_STARTED -> notStarted(deadline.rule().start());
                    case DUE -> due == null ? Message.nothing() : due(deadline, due, now);
                    case OVERDUE -> due == null ? Message.nothing() : overdue(deadline, due, now);
                };
        BusinessDays days = deadline.days();
        return days != null && deadline.assumed() && !done
                ? Message.of("deadline.assumed", words, days.name(), days.lastYear())
                : words;
    }

    private static Message notStarted(DeadlineRule.Start start) {
        return switch (start) {
            case AWARENESS -> Message.of("deadline.notNoted");
            case CLAIM -> Message.of("deadline.notClaimed");
            case OCCURRENCE -> Message.of("deadline.notOccurred");
            case STATEMENT -> Message.of("deadline.notStated");
        };
    }

    private static Message due(Deadline deadline, Instant due, Instant now) {
        LocalDate today = now.atZone(deadline.zone()).toLocalDate();
        LocalDate last = due.atZone(deadline.zone()).toLocalDate();
        Message day = day(deadline, due);
        if (deadline.rule().within().unit() == Unit.HOUR) {
            return Message.of("deadline.dueInHours", Duration.between(now, due).toHours(), day);
        }
        if (last.equals(today)) {
            return Message.of("deadline.dueToday", day);
        }
        BusinessDays days = businessDays(deadline);
        return days == null
                ? Message.of("deadline.dueInDays", last.toEpochDay() - today.toEpochDay(), day)
                : Message.of("deadline.dueInBusinessDays", days.between(today, last), day);
    }

    private static Message overdue(Deadline deadline, Instant due, Instant now) {
        LocalDate today = now.atZone(deadline.zone()).toLocalDate();
        LocalDate last = due.atZone(deadline.zone()).toLocalDate();
        Message day = day(deadline, due);
        Instant extended = deadline.extended();
        if (extended != null && !now.isAfter(extended)) {
            return Message.of("deadline.onlyExtended", day, day(deadline, extended));
        }
        if (deadline.rule().within().unit() == Unit.HOUR) {
            return Message.of(
                    "deadline.overdueHours", Duration.between(due, now).toHours(), day);
        }
        BusinessDays days = businessDays(deadline);
        return days == null
                ? Message.of("deadline.overdueDays", today.toEpochDay() - last.toEpochDay(), day)
                : Message.of("deadline.overdueBusinessDays", days.between(last, today), day);
    }

    private static @Nullable BusinessDays businessDays(Deadline deadline) {
        return deadline.rule().within().unit() == Unit.BUSINESS_DAY ? deadline.days() : null;
    }

    private static Message day(Deadline deadline, Instant at) {
        ZonedDateTime there = at.atZone(deadline.zone());
        Message day = Message.of(
                "deadline.day",
                there.getDayOfWeek().getValue(),
                there.getDayOfMonth(),
                there.getMonthValue(),
                there.getYear());
        return deadline.rule().within().unit() == Unit.HOUR
                ? Message.of("deadline.dayAndTime", day, CLOCK.format(there), deadline.zone())
                : day;
    }

    /// The required action in words.
    public static Message action(DeadlineRule.Action action) {
        return switch (action) {
            case REFUND -> Message.of("deadline.refund");
            case PROVISIONAL -> Message.of("deadline.provisional");
            case DECIDE -> Message.of("deadline.decide");
            case NOTIFY -> Message.of("deadline.notify");
            case REPORT -> Message.of("deadline.report");
            case CLAIM -> Message.of("deadline.claim");
        };
    }
}
