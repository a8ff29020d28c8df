package app.redress.evidence.values;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Japanese era dates, 令和元年7月3日 or H31.4.30, converted to the common calendar.
///
/// An era is accepted until the end of the calendar year in which it ended: systems updated late wrote 平成31年7月3日, which
/// is still unambiguous. A day before the era began is refused.
enum JapaneseEras {
    MEIJI("明治", LocalDate.of(1868, 1, 25), 1912),
    TAISHO("大正", LocalDate.of(1912, 7, 30), 1926),
    SHOWA("昭和", LocalDate.of(1926, 12, 25), 1989),
    HEISEI("平成", LocalDate.of(1989, 1, 8), 2019),
    REIWA("令和", LocalDate.of(2019, 5, 1), 2099);

    private final String kanji;
    private final LocalDate first;
    private final int lastYear;

    JapaneseEras(String kanji, LocalDate first, int lastYear) {
        this.kanji = kanji;
        this.first = first;
        this.lastYear = lastYear;
    }

    /// The date; null when the era had no such year or had not begun.
    ///
    /// @param era its name, or its letter as in R1.7.3
    /// @param year 元 for the first
    static @Nullable LocalDate day(String era, String year, int month, int day) {
        JapaneseEras found = named(era);
        int count = year.equals("元") ? 1 : Integer.parseInt(year);
        int common = found.first.getYear() + count - 1;
        if (count < 1 || common > found.lastYear) {
            return null;
        }
        LocalDate date = LocalDate.of(common, month, day);
        return date.isBefore(found.first) ? null : date;
    }

    private static JapaneseEras named(String era) {
        String letter = era.toUpperCase(Locale.ROOT);
        for (JapaneseEras candidate : values()) {
            if (candidate.kanji.equals(era) || candidate.name().startsWith(letter)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no era " + era);
    }
}
