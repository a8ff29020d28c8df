package app.redress.simulation.world;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The country of a drill: everything that differs between countries. The incident runs in local time and in units of
/// the local currency, so that the same scenario works anywhere.
///
/// @param code ISO 3166 alpha-2 of domestic addresses
/// @param zone a zone without clock changes in the month of the incident
/// @param dayBegins local time at which the service's business day begins
/// @param unit amount of its currency for one yen
/// @param homes home networks, any number
/// @param carriers the three mobile carriers
/// @param words translations of goods and notes; anything missing stays as it is
/// @param member the service's word for a customer
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

    public String localName(String inJapan) {
        return words.getOrDefault(inJapan, inJapan);
    }

    /// Offset of local time from UTC in seconds.
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
