package app.redress.console.accounts.timeline;

import app.redress.console.parts.ViewContext;
import java.time.Duration;

/// Lengths of time in words: the two largest units.
final class TimeWords {
    private TimeWords() {}

    static String of(Duration time, ViewContext context) {
        return time.toDays() > 0
                ? context.say("format.days", time.toDays(), time.toHoursPart())
                : context.display().duration(time);
    }
}
