package app.redress.deadlines;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.JapaneseText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The holidays of Japan as published by the Cabinet Office, one line `2026/5/6,休日` each. Laws change them at short
/// notice, so no formula is reliable; a newer list can replace the bundled one.
///
/// @param names every holiday from 1 January of the first year to the end of the last
public record HolidayList(TreeMap<LocalDate, String> names) {
    private static final String SHIPPED = "syukujitsu.csv";
    private static final Pattern ROW = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2}),\\s*(\\S.*)");
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    /// No year has ever had fewer; a year with fewer was cut off.
    private static final int FEWEST_A_YEAR = 9;

    /// The bundled list.
    public static HolidayList shipped() {
        try (InputStream in = Objects.requireNonNull(HolidayList.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return parse(SHIPPED, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a newer list in its downloaded form.
    public static HolidayList read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
    }

    private static HolidayList parse(String file, byte[] bytes) {
        String text = JapaneseText.decode(bytes)
                .orElseThrow(() -> new UnusableInput(Message.of("holidays.notAList", file, 1)));
        TreeMap<LocalDate, String> names = new TreeMap<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            Matcher row = ROW.matcher(lines[i].strip());
            boolean heading = i == 0 && !row.matches();
            if (!heading && !lines[i].isBlank()) {
                names.put(date(row, file, i + 1), row.group(4));
            }
        }
        return new HolidayList(names).checked(file);
    }

    private static LocalDate date(Matcher row, String file, int line) {
        try {
            if (row.matches()) {
                return LocalDate.of(number(row, 1), number(row, 2), number(row, 3));
            }
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("holidays.notAList", file, line), e);
        }
        throw new UnusableInput(Message.of("holidays.notAList", file, line));
    }

    private static int number(Matcher row, int group) {
        return Integer.parseInt(row.group(group));
    }

    private HolidayList checked(String file) {
        if (names.isEmpty()) {
            throw new UnusableInput(Message.of("holidays.notAList", file, 1));
        }
        for (int year = firstYear(); year <= lastYear(); year++) {
            if (in(year) < FEWEST_A_YEAR) {
                throw new UnusableInput(Message.of("holidays.cutOff", file, year, in(year)));
            }
        }
        return this;
    }

    private int in(int year) {
        return names.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .size();
    }

    public int firstYear() {
        return names.firstKey().getYear();
    }

    /// Last year whose holidays are known.
    public int lastYear() {
        return names.lastKey().getYear();
    }

    /// The business days of Japanese banks, which also close from 31 December to 3 January.
    public BusinessDays bankDays() {
        Map<LocalDate, String> listed = Map.copyOf(names);
        return new BusinessDays(
                Calendars.JAPANESE_BANKS,
                day -> listed.containsKey(day) || yearEnd(MonthDay.from(day)),
                firstYear(),
                lastYear());
    }

    private static boolean yearEnd(MonthDay day) {
        return day.equals(YEAR_END) || !day.isAfter(NEW_YEAR);
    }
}
