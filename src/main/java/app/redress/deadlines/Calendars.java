package app.redress.deadlines;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.util.List;

/// The calendars available to rule packs: those compared day by day with a second source for 2019-2027. Others are
/// refused, because a wrong holiday is a missed deadline that nobody notices.
public final class Calendars {
    public static final String JAPANESE_BANKS = "jp-bank";
    public static final String TARGET = "target";
    public static final String FEDERAL_RESERVE = "us-fed";
    private static final String ENGLAND = "gb-eng";
    private static final String SWEDEN = "se";

    /// All calendar names.
    public static final List<String> NAMES = List.of(JAPANESE_BANKS, TARGET, FEDERAL_RESERVE, ENGLAND, SWEDEN);

    private static final int COMPARED_FROM = 2019;
    private static final int COMPARED_UNTIL = 2027;

    private final HolidayList japan;

    /// @param japan the holidays of Japan, which are listed rather than calculated
    public Calendars(HolidayList japan) {
        this.japan = japan;
    }

    /// @throws UnusableInput when the name is not in [#NAMES]
    public BusinessDays named(String name) {
        return switch (name) {
            case JAPANESE_BANKS -> japan.bankDays();
            case FEDERAL_RESERVE -> new BusinessDays(name, FederalHolidays::includes, COMPARED_FROM, COMPARED_UNTIL);
            case TARGET -> of(name, ManagerParameters.create(HolidayCalendar.TARGET));
            case ENGLAND -> of(name, ManagerParameters.create("gb"), "eng");
            case SWEDEN -> of(name, ManagerParameters.create("se"));
            default -> throw new UnusableInput(Message.of("deadline.noCalendar", name, NAMES));
        };
    }

    private static BusinessDays of(
            String name, de.focus_shift.jollyday.core.ManagerParameter country, String... region) {
        HolidayManager holidays = HolidayManager.getInstance(country);
        return new BusinessDays(name, day -> holidays.isHoliday(day, region), COMPARED_FROM, COMPARED_UNTIL);
    }
}
