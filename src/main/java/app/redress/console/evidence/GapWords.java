package app.redress.console.evidence;

import app.redress.console.parts.Display;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.Receipt;
import java.time.Duration;

/// Texts for the time gaps of a file.
final class GapWords {
    private GapWords() {}

    static String of(Receipt.Gap gap, ViewContext context) {
        Display display = context.display();
        boolean sameDay = display.day(gap.from()).equals(display.day(gap.to()));
        return context.say(
                "coverage.gap",
                display.dateTime(gap.from()),
                sameDay ? display.clock(gap.to()) : display.dateTime(gap.to()),
                display.duration(Duration.between(gap.from(), gap.to())),
                gap.expected());
    }
}
