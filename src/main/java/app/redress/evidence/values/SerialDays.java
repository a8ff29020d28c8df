package app.redress.evidence.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times as spreadsheets count them, in days since the end of 1899 with the time of day as a fraction: 45355.3928
/// is the morning of 4 March 2024. They carry no offset.
public final class SerialDays {
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{5})[.,](\\d{1,17})");
    /// Digits of a fraction that money and rates do not have.
    private static final int FINE = 5;
    /// 2000-01-01 and 2049-12-31.
    private static final int FIRST = 36_526;

    private static final int LAST = 54_788;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDays() {}

    /// Whether a text can hardly be anything else.
    public static boolean isLikely(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches() && m.group(2).length() >= FINE && isDay(m);
    }

    /// Whether it could be read so.
    public static boolean is(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches() && isDay(m);
    }

    /// The time, to the nearest second; null when the text is no such count.
    static @Nullable ParsedTime read(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (!m.matches() || !isDay(m)) {
            return null;
        }
        long second = new BigDecimal("0." + m.group(2))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDate day = ORIGIN.plusDays(Long.parseLong(m.group(1)));
        return new ParsedTime(day.atStartOfDay().plusSeconds(second), null, false);
    }

    private static boolean isDay(Matcher m) {
        int day = Integer.parseInt(m.group(1));
        return day >= FIRST && day <= LAST;
    }
}
