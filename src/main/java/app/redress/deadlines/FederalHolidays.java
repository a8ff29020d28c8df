package app.redress.deadlines;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.stream.Stream;

/// The holidays of the Federal Reserve Banks. Not Jollyday's United States, which also observes a Saturday holiday on
/// the Friday before and treats Columbus Day as a working day.
final class FederalHolidays {
    private static final int JUNETEENTH_SINCE = 2022;
    private static final Map<Month, Integer> MONDAYS =
            Map.of(Month.JANUARY, 3, Month.FEBRUARY, 3, Month.SEPTEMBER, 1, Month.OCTOBER, 2);

    private FederalHolidays() {}

    static boolean includes(LocalDate day) {
        return isMoving(day)
                || isFixed(day)
                || (day.getDayOfWeek() == MONDAY && isFixed(day.minusDays(1)) && sunday(day.minusDays(1)));
    }

    private static boolean sunday(LocalDate day) {
        return day.getDayOfWeek() == SUNDAY;
    }

    private static boolean isFixed(LocalDate day) {
        return Stream.of("1-1", "7-4", "11-11", "12-25").anyMatch(name(day)::equals)
                || (day.getYear() >= JUNETEENTH_SINCE && name(day).equals("6-19"));
    }

    private static String name(LocalDate day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    private static boolean isMoving(LocalDate day) {
        Integer nth = MONDAYS.get(day.getMonth());
        return (nth != null && day.equals(day.with(dayOfWeekInMonth(nth, MONDAY))))
                || (day.getMonth() == Month.MAY && day.equals(day.with(lastInMonth(MONDAY))))
                || (day.getMonth() == Month.NOVEMBER && day.equals(day.with(dayOfWeekInMonth(4, THURSDAY))));
    }
}
