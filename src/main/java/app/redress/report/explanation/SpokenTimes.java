package app.redress.report.explanation;

import app.redress.language.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Dates and times in natural language for one paragraph: a day just mentioned is not repeated.
final class SpokenTimes {
    private final Catalogue words;
    private final ZoneId zone;
    private final boolean years;
    private @Nullable LocalDate named;

    /// @param years whether dates include the year
    SpokenTimes(Catalogue words, ZoneId zone, boolean years) {
        this.words = words;
        this.zone = zone;
        this.years = years;
    }

    /// As in `3 July`.
    String day(Instant at) {
        ZonedDateTime t = at.atZone(zone);
        String month = words.say("month." + t.getMonthValue());
        String day = String.valueOf(t.getDayOfMonth());
        return years ? words.say("day.year", day, month, String.valueOf(t.getYear())) : words.say("day", day, month);
    }

    private String clock(Instant at) {
        ZonedDateTime t = at.atZone(zone);
        if (t.getHour() == 12 && t.getMinute() == 0) {
            return words.say("clock.noon");
        }
        String half = t.getHour() < 12 ? "am" : "pm";
        String hour = words.say("hour." + t.getHour() % 12);
        String minute = String.valueOf(t.getMinute());
        return t.getMinute() == 0
                ? words.say("clock." + half + ".full", hour)
                : words.say("clock." + half, hour, t.getMinute() < 10 ? "0" + minute : minute, minute);
    }

    /// As in `6 am on 3 July`, for sentences with their own preposition.
    String point(Instant at) {
        named = null;
        return words.say("time.point", day(at), clock(at));
    }

    /// As in `on 3 July at 1:12 am`.
    String at(Instant at) {
        boolean again = name(at);
        return again ? words.say("time.at.same", clock(at)) : words.say("time.at", day(at), clock(at));
    }

    /// A period from its first to its last event.
    String span(Instant from, Instant to) {
        if (minute(from).equals(minute(to))) {
            return at(from);
        }
        if (!date(from).equals(date(to))) {
            name(to);
            return words.say("time.span.days", day(from), clock(from), day(to), clock(to));
        }
        boolean again = name(from);
        return again
                ? words.say("time.span.same", clock(from), clock(to))
                : words.say("time.span", day(from), clock(from), clock(to));
    }

    /// Starts a chapter, whose first date is given in full.
    void forget() {
        named = null;
    }

    private boolean name(Instant at) {
        LocalDate before = named;
        named = date(at);
        return date(at).equals(before);
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
