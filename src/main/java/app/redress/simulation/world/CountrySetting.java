package app.redress.simulation.world;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Where a drill happens: all that is written differently in another country. The incident runs on the country's own
/// wall clock and in steps of its money, so that one story can be told anywhere.
///
/// @param code ISO 3166 alpha-2 of addresses at home
/// @param zone without clock changes in the month of the incident
/// @param dayBegins local time at which the service's business day begins
/// @param unit of its money for one yen
/// @param homes networks of homes, any number
/// @param carriers the three mobile carriers
/// @param words what the goods and notes of the story are called there; what is not in it stays as it is
/// @param member how the service calls a customer
public record CountrySetting(
        String code,
        ZoneId zone,
        LocalTime dayBegins,
        long unit,
        List<NetworkRange> homes,
        List<NetworkRange> carriers,
        Streets streets,
        Map<String, String> words,
        String member) {

    public String word(String inJapan) {
        return words.getOrDefault(inJapan, inJapan);
    }

    /// Seconds that its wall clocks are ahead of UTC.
    public int offset() {
        return zone.getRules()
                .getOffset(Instant.ofEpochSecond(DrillCalendar.LAUNCH))
                .getTotalSeconds();
    }

    /// Seconds from midnight to the beginning of the business day.
    public int dayBeginsAfter() {
        return dayBegins.toSecondOfDay();
    }
}
