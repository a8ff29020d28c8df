package app.redress.evidence.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hours of the thirty-hour clock by which Japanese shops keep their business days: 25:10 is ten past one of the night
/// after the day beside it.
public final class LateHours {
    /// Hours of a day.
    public static final int DAY = 24;

    private static final Pattern LATE = Pattern.compile("(?<![\\d:.])(2[4-9])(?=[:時]\\d|時$)");

    private LateHours() {}

    /// A folded text with its hour of the day after; null where it has no hour beyond midnight.
    static @Nullable String early(String folded) {
        Matcher late = LATE.matcher(folded);
        return late.find()
                ? folded.substring(0, late.start())
                        + "%02d".formatted(Integer.parseInt(late.group(1)) - DAY)
                        + folded.substring(late.end())
                : null;
    }

    /// The hour beyond midnight that a text names; 0 for none.
    public static int of(String text) {
        Matcher late = LATE.matcher(FullWidth.hasOtherDigits(text) ? FullWidth.fold(text) : text);
        return late.find() ? Integer.parseInt(late.group(1)) : 0;
    }
}
