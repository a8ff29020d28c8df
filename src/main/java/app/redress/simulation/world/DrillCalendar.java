package app.redress.simulation.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// The calendar of the model incident, and the rhythms of a day: in seconds since the epoch of a wall clock in Japan.
/// Elsewhere the same wall clock is read with another offset.
///
/// @param start first second of the evidence
public record DrillCalendar(long start) {
    public static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    public static final int HOUR = 3600;
    public static final int DAY = 24 * HOUR;
    public static final long LAUNCH = japan("2019-07-01T00:00");
    public static final long FIRST_NIGHT = japan("2019-07-02T19:00");
    public static final long FOREIGN_BLOCKED = japan("2019-07-03T10:30");
    public static final long CHARGING_STOPPED = japan("2019-07-04T14:00");
    public static final long REGISTRATION_STOPPED = japan("2019-07-04T18:05");
    /// The exports were drawn in the small hours after the fourth day, so that spends across that midnight are in
    /// them.
    public static final long END = japan("2019-07-05T03:00");

    private static final int[] SHOPPING_HOURS = {
        3, 2, 1, 1, 1, 4, 10, 20, 18, 10, 10, 16, 24, 14, 10, 11, 12, 16, 20, 20, 16, 13, 10, 6
    };
    private static final int[] ATTACK_HOURS = {
        // from Tuesday 19:00 to Thursday 13:00; the night is the peak
        3,
        6,
        10,
        14,
        16,
        16,
        15,
        13,
        10,
        8,
        7,
        7,
        6,
        6,
        5,
        4,
        4,
        4,
        3,
        3,
        3,
        2,
        2,
        2,
        3,
        3,
        3,
        3,
        2,
        2,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1
    };

    static DrillCalendar of(int days) {
        return new DrillCalendar(LAUNCH - (days - 4L) * DAY);
    }

    public static long japan(String local) {
        return LocalDateTime.parse(local).toEpochSecond(JAPAN);
    }

    static LocalDate date(long second) {
        return LocalDate.ofEpochDay(Math.floorDiv(second + JAPAN.getTotalSeconds(), DAY));
    }

    public static long midnightBefore(long second) {
        return second - Math.floorMod(second + JAPAN.getTotalSeconds(), DAY);
    }

    /// A second of the day, at the hours when people go to the store.
    public static long shoppingTime(SeededRandom dice) {
        return dice.weighted(SHOPPING_HOURS) * (long) HOUR + dice.between(0, HOUR - 1);
    }

    /// When attackers are at work: mostly from Tuesday night to Wednesday morning.
    public static long attackTime(SeededRandom dice) {
        return FIRST_NIGHT + dice.weighted(ATTACK_HOURS) * (long) HOUR + dice.between(0, HOUR - 1);
    }

    public static boolean weekend(long second) {
        return date(second).getDayOfWeek().getValue() >= 6;
    }
}
