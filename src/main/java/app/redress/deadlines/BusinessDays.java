package app.redress.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/// The business days of an institution, as far as its holidays are known.
///
/// @param name its name in rule packs
/// @param holiday whether a day other than Saturday or Sunday is a holiday
/// @param firstYear first year whose holidays are known
/// @param lastYear last year whose holidays are known; later, only weekends and fixed holidays are
public record BusinessDays(String name, Predicate<LocalDate> holiday, int firstYear, int lastYear) {
    /// Whether this is a business day.
    public boolean includes(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holiday.test(day);
    }

    /// Whether the holidays of that day's year are known; otherwise an answer is an assumption.
    public boolean knows(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    /// The day itself, or the next business day.
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /// The n-th business day after a day.
    public LocalDate after(LocalDate day, int n) {
        LocalDate found = day;
        for (int i = 0; i < n; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /// Number of business days after the first day, up to and including the last.
    public long between(LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::includes)
                .count();
    }
}
