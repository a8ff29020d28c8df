package app.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);

    private final Calendars calendars = new Calendars(HolidayList.shipped());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jp-bank, JPTO", "us-fed, USNY", "target, EUTA", "gb-eng, GBLO", "se, SEST"})
    void businessDaysFrom2019To2027MatchASecondSource(String ours, String theirs) {
        BusinessDays days = calendars.named(ours);
        HolidayCalendar oracle = HolidayCalendarId.of(theirs).resolve(ReferenceData.standard());

        // the Reserve Banks are open on the Friday before a Saturday holiday, which the second source got wrong once
        List<LocalDate> differing = FIRST.datesUntil(END)
                .filter(day -> !(ours.equals("us-fed") && day.equals(LocalDate.of(2027, 6, 18))))
                .filter(day -> days.includes(day) != oracle.isBusinessDay(day))
                .toList();

        assertThat(differing).isEmpty();
        assertThat(FIRST.datesUntil(END)).allMatch(days::knows);
        assertThat(days.knows(END)).isFalse();
    }

    @Test
    void holidaysThatFormulasMissAreListed() {
        BusinessDays banks = calendars.named("jp-bank");

        assertThat(List.of(
                        "2019-04-30",
                        "2019-05-01",
                        "2019-10-22",
                        "2021-08-09",
                        "2026-05-06",
                        "2026-09-22",
                        "2027-03-22"))
                .map(LocalDate::parse)
                .noneMatch(banks::includes);
        assertThat(banks.includes(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(banks.includes(LocalDate.of(2026, 12, 30))).isTrue();
        assertThat(banks.includes(LocalDate.of(2024, 12, 23))).isTrue();
        assertThat(HolidayList.shipped().names().get(LocalDate.of(2026, 9, 22))).isEqualTo("休日");
    }

    @Test
    void businessDaysAreCountedOverHolidaysAndWeekends() {
        BusinessDays banks = calendars.named("jp-bank");
        LocalDate friday = LocalDate.of(2026, 5, 1);

        assertThat(banks.after(friday, 1)).isEqualTo("2026-05-07");
        assertThat(banks.after(friday, 0)).isEqualTo(friday);
        assertThat(banks.onOrAfter(LocalDate.of(2026, 5, 2))).isEqualTo("2026-05-07");
        assertThat(banks.between(friday, LocalDate.of(2026, 5, 8))).isEqualTo(2);
        assertThat(banks.between(friday, friday)).isZero();
        assertThat(banks.between(friday, friday.minusDays(3))).isZero();
    }

    @Test
    void aNewerDownloadedListReplacesTheBundledOne() throws IOException {
        StringBuilder text = new StringBuilder("国民の祝日・休日月日,国民の祝日・休日名称\r\n");
        for (int day = 1; day <= 9; day++) {
            text.append("2028/2/").append(day).append(",休日\r\n");
        }
        Path file = Files.write(folder.resolve("list.csv"), text.toString().getBytes(Charset.forName("windows-31j")));

        HolidayList list = HolidayList.read(file);

        assertThat(list.lastYear()).isEqualTo(2028);
        assertThat(list.bankDays().includes(LocalDate.of(2028, 2, 3))).isFalse();
        assertThat(list.bankDays().knows(LocalDate.of(2027, 2, 3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'2026/5/6,休日', has only 1 holidays for 2026",
        "'x\n2026/13/6,休日', line 2",
        "'x\nsoon', line 2",
        "x, line 1"
    })
    void anInvalidOrTruncatedListIsRefused(String text, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);

        assertThatThrownBy(() -> HolidayList.read(file))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing(said, "Cabinet Office"));
    }

    @Test
    void aCalendarThatWasNotVerifiedIsRefused() {
        assertThatThrownBy(() -> calendars.named("fr")).satisfies(Said.containing("\"fr\"", "jp-bank", "us-fed"));
    }
}
