package app.redress.evidence.values;

import app.redress.domain.Message;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a column as a count of time units from an origin, as simulators write; must be stated in a profile.
///
/// @param unit length of one step, positive
public record TimeStep(Instant origin, Duration unit) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,9})?");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    /// Start of the year 10000.
    private static final long LATEST = 253_402_300_800L;

    public TimeStep {
        if (unit.isNegative() || unit.isZero()) {
            throw new IllegalArgumentException("a step must take time: " + unit);
        }
    }

    /// The instant of a count; null when the text is not a count.
    ///
    /// @throws Unreadable when the count exceeds the calendar
    @Nullable
    Instant at(String text) {
        if (!COUNT.matcher(text).matches()) {
            return null;
        }
        BigDecimal step = BigDecimal.valueOf(unit.getSeconds()).add(BigDecimal.valueOf(unit.getNano(), 9));
        BigDecimal passed = new BigDecimal(text.replace(',', '.')).multiply(step);
        if (passed.compareTo(BigDecimal.valueOf(LATEST - origin.getEpochSecond())) >= 0) {
            throw new UnreadableTime(Message.of("time.tooManySteps"), Message.of("time.tooManySteps.remedy"));
        }
        BigDecimal seconds = passed.setScale(0, java.math.RoundingMode.FLOOR);
        long nanos = passed.subtract(seconds).multiply(NANOS).longValue();
        return origin.plusSeconds(seconds.longValueExact()).plusNanos(nanos);
    }
}
