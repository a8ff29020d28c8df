package app.redress.evidence.values;

import app.redress.domain.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Parses the date at the start of a text, in the rarer spellings: month names, eras, adjacent weekdays.
final class DateTexts {
    private static final String MONTH = MonthNames.ANY + "\\.?";
    private static final String WEEKDAY = "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?"
            + "|sat(?:urday)?|sun(?:day)?)";
    private static final String ERA = "(明治|大正|昭和|平成|令和)";

    private static final Pattern YEAR_FIRST = pattern("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    /// 2024-W10-1 and 2024-064, the week and ordinal dates of ISO 8601.
    private static final Pattern WEEK = pattern("(\\d{4})-?W([0-5]\\d)-?([1-7])(?!\\d)");
    private static final Pattern ORDINAL = pattern("(\\d{4})-([0-3]\\d\\d)(?=T\\d)");
    private static final Pattern YEAR_POINTS = pattern("(\\d{4})\\. ?(\\d{1,2})\\. ?(\\d{1,2})\\.?(?!\\d)");
    private static final Pattern YEAR_KANJI = pattern("(\\d{4})年 *(\\d{1,2})月 *(\\d{1,2})日");
    private static final Pattern COMPACT =
            pattern("((?:19|20|21)\\d\\d)(\\d\\d)(\\d\\d)(?=$|[TZ_ +-]|\\d{4}$|\\d{6}(?:$|[Z +.,-])|\\d{9}$)");
    private static final Pattern YEAR_LAST = pattern("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR =
            pattern("(\\d{1,2})(?:st|nd|rd|th|er|º)?[-/. ] *(?:de +)?" + MONTH + "(?: +de +|[-/, ] *)(\\d{4})(?!\\d)");
    /// 05MAR2024:13:02:11, as SAS writes it.
    private static final Pattern DAY_MONTH_TOGETHER = pattern("(\\d\\d)" + MonthNames.ANY + "(\\d{4})(?!\\d)");
    /// 8 มี.ค. 67: a Thai month says that the year, of four digits or two, is counted as in Thailand.
    private static final Pattern THAI = pattern("(\\d{1,2}) *" + MonthNames.THAI + " *(?:25)?(\\d\\d)(?!\\d)");
    /// 04-MAR-24, as Oracle and spreadsheets write it: where a month's name stands between, the day is in front.
    private static final Pattern DAY_MONTH_SHORT = pattern("(\\d{1,2})([-/ ])" + MONTH + "\\2(\\d\\d)(?![\\d:.])");
    private static final Pattern MONTH_DAY_YEAR =
            pattern(MONTH + "[- ] *(\\d{1,2})(?:st|nd|rd|th)?(?:, *| +|-)(\\d{4})(?!\\d)");
    private static final Pattern ERA_KANJI = pattern(ERA + " *(元|\\d{1,2})年 *(\\d{1,2})月 *(\\d{1,2})日");
    private static final Pattern ERA_SHORT =
            pattern("(?:" + ERA + "|([MTSHR])) ?(元|\\d{1,2})([./])(\\d{1,2})\\4(\\d{1,2})(?!\\d)");

    private static final Pattern ROC = pattern(RocYears.YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern ROC_COMPACT = pattern(RocYears.YEAR + "(\\d\\d)(\\d\\d)(?=$|[ T]\\d)");

    private static final Pattern WEEKDAY_BEFORE = pattern(WEEKDAY + "\\.?(?:, *| +)");
    private static final Pattern WEEKDAY_AFTER =
            pattern(" *(?:[(（](?:([月火水木金土日])(?:曜日?)?|([월화수목금토일])(?:요일)?|(?:周|週|星期)([一二三四五六日天])|" + WEEKDAY
                    + ")[)）]|([月火水木金土日])曜日| ([월화수목금토일])요일|(?:周|週|星期)([一二三四五六日天]))");
    /// From Monday on, in Japanese, Korean and Chinese.
    private static final String CJK_DAYS = "月火水木金土日월화수목금토일一二三四五六天";

    private final TextCursor cursor;
    private final DateOrder order;

    DateTexts(TextCursor cursor, DateOrder order) {
        this.cursor = cursor;
        this.order = order;
    }

    /// The date at the cursor; null when there is none.
    ///
    /// @throws Unreadable when the date is impossible or ambiguous
    @Nullable
    LocalDate take() {
        Matcher before = cursor.take(WEEKDAY_BEFORE);
        LocalDate date = date();
        Matcher after = date == null ? null : cursor.take(WEEKDAY_AFTER);
        if (date != null && before != null) {
            checkWeekday(date, before.group(1));
        }
        if (date != null && after != null) {
            checkWeekday(
                    date,
                    first(IntStream.rangeClosed(1, after.groupCount())
                            .mapToObj(after::group)
                            .toArray(String[]::new)));
        }
        return date;
    }

    private @Nullable LocalDate date() {
        Matcher m = cursor.take(YEAR_FIRST);
        if (m != null) {
            return day(m.group(1), m.group(3), m.group(4));
        }
        LocalDate taiwan = taiwan();
        if (taiwan != null) {
            return taiwan;
        }
        m = cursor.take(YEAR_KANJI);
        m = m != null ? m : cursor.take(COMPACT);
        m = m != null ? m : cursor.take(YEAR_POINTS);
        if (m != null) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = cursor.take(YEAR_LAST);
        if (m != null) {
            return yearLast(m);
        }
        LocalDate counted = counted();
        LocalDate named = counted != null ? counted : namedMonth();
        return named != null ? named : era();
    }

    private @Nullable LocalDate taiwan() {
        Matcher m = cursor.take(ROC);
        if (m != null) {
            return RocYears.day(m.group(1), m.group(3), m.group(4));
        }
        m = cursor.take(ROC_COMPACT);
        return m == null ? null : RocYears.day(m.group(1), m.group(2), m.group(3));
    }

    /// A date that counts weeks or days of the year.
    private @Nullable LocalDate counted() {
        Matcher week = cursor.take(WEEK);
        if (week != null) {
            return LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(ChronoField.DAY_OF_WEEK, Integer.parseInt(week.group(3)));
        }
        Matcher day = cursor.take(ORDINAL);
        return day == null ? null : LocalDate.ofYearDay(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
    }

    private LocalDate yearLast(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        return switch (order.of(first, second)) {
            case DMY -> stated(m.group(), second, () -> day(m.group(4), m.group(3), m.group(1)));
            case MDY -> stated(m.group(), first, () -> day(m.group(4), m.group(1), m.group(3)));
            case YMD ->
                throw new UnreadableTime(
                        Message.of("time.yearLast", order.profileLine()), Message.of("time.yearLast.remedy"));
            case UNSTATED -> throw twoWays(first, second);
        };
    }

    private LocalDate stated(String written, int month, java.util.function.Supplier<LocalDate> day) {
        if (month > 12 && order != DateOrder.UNSTATED) {
            throw new UnreadableTime(
                    Message.of("time.noMonth", month, order.profileLine()), Message.of("time.noMonth.remedy", written));
        }
        return day.get();
    }

    private static UnreadableTime twoWays(int first, int second) {
        return new UnreadableTime(
                Message.of(
                        "time.twoDays", Message.of("date.day", first, second), Message.of("date.day", second, first)),
                Message.of("time.twoDays.remedy"));
    }

    private @Nullable LocalDate namedMonth() {
        Matcher m = cursor.take(THAI);
        if (m != null) {
            return day("25" + m.group(3), month(m.group(2)), m.group(1));
        }
        m = cursor.take(DAY_MONTH_YEAR);
        m = m != null ? m : cursor.take(DAY_MONTH_TOGETHER);
        if (m != null) {
            return day(m.group(3), month(m.group(2)), m.group(1));
        }
        m = order == DateOrder.YMD ? null : cursor.take(DAY_MONTH_SHORT);
        if (m != null) {
            return day("20" + m.group(4), month(m.group(3)), m.group(1));
        }
        m = cursor.take(MONTH_DAY_YEAR);
        return m == null ? null : day(m.group(3), month(m.group(1)), m.group(2));
    }

    private @Nullable LocalDate era() {
        Matcher m = cursor.take(ERA_KANJI);
        if (m != null) {
            return eraDay(m.group(), m.group(1), m.group(2), m.group(3), m.group(4));
        }
        m = cursor.take(ERA_SHORT);
        return m == null ? null : eraDay(m.group(), first(m.group(1), m.group(2)), m.group(3), m.group(5), m.group(6));
    }

    private static LocalDate eraDay(String written, String era, String year, String month, String day) {
        LocalDate date = JapaneseEras.day(era, year, Integer.parseInt(month), Integer.parseInt(day));
        if (date == null) {
            throw new UnreadableTime(Message.of("time.noEraDay", written), Message.of("time.noEraDay.remedy"));
        }
        return date;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(
                BuddhistYears.plain(Integer.parseInt(year)), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String month(String name) {
        return String.valueOf(MonthNames.number(name));
    }

    private static void checkWeekday(LocalDate date, String written) {
        int cjk = written.length() == 1 ? CJK_DAYS.indexOf(written) : -1;
        DayOfWeek day = date.getDayOfWeek();
        boolean same = cjk >= 0
                ? day.getValue() == cjk % 7 + 1
                : day.name().startsWith(written.substring(0, 3).toUpperCase(Locale.ROOT));
        if (!same) {
            throw new UnreadableTime(
                    Message.of("time.weekday", written, date, Message.of("date.weekday", day.getValue())),
                    Message.of("time.weekday.remedy"));
        }
    }

    private static String first(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        throw new IllegalStateException("one group of the pattern must have matched");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
