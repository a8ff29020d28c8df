package app.redress.evidence.values;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How a file spells times and amounts.
///
/// @param zone of times without an offset
/// @param order of day and month in dates whose year comes last
/// @param step meaning of a bare number in a time column; null when it counts from 1970
/// @param clockDigits digits of a time of day in a column of its own that is written as a number, 4 or 6; 0 where it
/// is not
/// @param lateHours whether hours beyond midnight, such as 25:10, are those of the next day
/// @param decimals digits of the minor unit that amounts carry: 0 for yen
/// @param styleStated whether a person stated the style, so that 90.000 is unambiguous
public record ValueFormats(
        ZoneId zone,
        DateOrder order,
        @Nullable TimeStep step,
        int clockDigits,
        boolean lateHours,
        int decimals,
        AmountStyle style,
        boolean styleStated) {
    /// Reads the times of a column.
    ///
    /// @param in the zone of those without an offset
    public TimeParser times(ZoneId in) {
        return new TimeParser(in, order, step, lateHours);
    }
}
