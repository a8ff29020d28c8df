package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.values.FullWidth;
import app.redress.evidence.values.LateHours;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises times of business days, whose nights are counted beyond midnight: some hours are 24 to 29, and no time
/// has the hour that these are called elsewhere.
final class NightHours {
    /// Times that are no slip of the pen.
    private static final int SEVERAL = 2;

    private static final Pattern HOUR = Pattern.compile("(?<![\\d:.])(\\d{1,2})[:時](\\d{1,2})(?::(\\d{2}))?");

    private NightHours() {}

    /// A note where a column is kept by that clock.
    static Optional<Message> note(ColumnTraits times) {
        List<String> late = times.texts().filter(NightHours::isLate).toList();
        int latest = late.stream().mapToInt(LateHours::of).max().orElse(0) - LateHours.DAY;
        return late.size() < SEVERAL || times.texts().anyMatch(text -> isBefore(text, latest))
                ? Optional.empty()
                : Optional.of(Message.of("warn.lateHours", late.getFirst(), latest + 1));
    }

    /// 24:00 is the end of a day everywhere.
    private static boolean isLate(String text) {
        return LateHours.of(text) > 0 && !FullWidth.fold(text).contains("24:00");
    }

    /// Whether a text names a time of the small hours; midnight to the second may stand for a day alone.
    private static boolean isBefore(String text, int latest) {
        Matcher m = HOUR.matcher(FullWidth.fold(text));
        if (!m.find() || Integer.parseInt(m.group(1)) > latest) {
            return false;
        }
        boolean seconds = m.group(3) != null && Integer.parseInt(m.group(3)) > 0;
        return Integer.parseInt(m.group(1)) > 0 || Integer.parseInt(m.group(2)) > 0 || seconds;
    }
}
