package app.redress.simulation.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// The calendar of the model incident and the distribution of activity over a day, in epoch seconds of Japanese local
/// time. Other countries use the same local times with their own offset.
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
    /// The exports end in the early morning after the fourth day, so that payments across that midnight are included.
    public static final long END = japan("2019-07-05T03:00");

    private static final int[] SHOPPING_HOURS = {
        3, 2, 1, 1, 1, 4, 10, 20, 18, 10, 10, 16, 24, 14, 10, 11, 12, 16, 20, 20, 16, 13, 10, 6
    };
    private static final int[] ATTACK_HOURS = {
        // from Tuesday 19:00 to Thursday 13:00, peaking at night
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

    /// A second of the day, distributed like store visits.
    public static long shoppingTime(SeededRandom random) {
        return random.weighted(SHOPPING_HOURS) * (long) HOUR + random.between(0, HOUR - 1);
    }

    /// A time of attackers' activity: mostly from Tuesday night to Wednesday morning.
    public static long attackTime(SeededRandom random) {
        return FIRST_NIGHT + random.weighted(ATTACK_HOURS) * (long) HOUR + random.between(0, HOUR - 1);
    }

    public static boolean weekend(long second) {
        return date(second).getDayOfWeek().getValue() >= 6;
    }
}
