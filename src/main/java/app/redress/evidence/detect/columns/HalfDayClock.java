package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises times of a twelve-hour clock whose am and pm are lost: all hours lie between 1 and 12, as those of a
/// whole day never do.
public final class HalfDayClock {
    private static final Pattern TIME =
            Pattern.compile("(?:.*[\\d日.)）][ ,、]*)?(?<!\\d)(\\d{1,2}):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?");
    private static final int NOON = 12;
    private static final int ENOUGH = 20;
    /// Of twelve hours, how many have to be seen: a file of one morning has fewer.
    private static final int MOST_HOURS = 8;
    private static final int EARLY = 4;
    private static final int LATE = 9;

    private HalfDayClock() {}

    public static Optional<Question> question(String header, ColumnTraits times) {
        TreeSet<Integer> hours = new TreeSet<>();
        for (String text : times.texts().toList()) {
            Matcher m = TIME.matcher(text);
            hours.add(m.matches() ? Integer.parseInt(m.group(1)) : 0);
        }
        boolean half = times.distinct() >= ENOUGH
                && hours.size() >= MOST_HOURS
                && hours.first() > 0
                && hours.last() <= NOON
                && hours.first() <= EARLY
                && hours.last() >= LATE;
        return half
                ? Optional.of(new Question(
                        "time.clock",
                        Message.of("ask.halfDays", header, times.samples().getFirst()),
                        List.of("24h")))
                : Optional.empty();
    }
}
