package app.redress.console.accounts.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The nights within the visible time, by the clocks of the case's zone.
final class Nights {
    private static final LocalTime DUSK = LocalTime.of(22, 0);
    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final long MOST = 62;

    record Night(Instant from, Instant to) {}

    private Nights() {}

    /// In time order; none where so many days are visible that each would be a hair.
    static List<Night> within(Viewport viewport, ZoneId zone) {
        List<Night> nights = new ArrayList<>();
        LocalDate day = viewport.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = viewport.to().atZone(zone).toLocalDate();
        if (last.toEpochDay() - day.toEpochDay() > MOST) {
            return nights;
        }
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            Instant from = day.atTime(DUSK).atZone(zone).toInstant();
            Instant to = day.plusDays(1).atTime(DAWN).atZone(zone).toInstant();
            if (from.isBefore(viewport.to()) && to.isAfter(viewport.from())) {
                nights.add(new Night(from, to));
            }
        }
        return nights;
    }
}
