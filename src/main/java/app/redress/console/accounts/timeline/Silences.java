package app.redress.console.accounts.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The long times in which nothing happened, where there is room to name them.
final class Silences {
    private static final double ROOM = 92;
    private static final Duration WORTH_IT = Duration.ofHours(1);

    /// @param from, to pixels between the last event before and the first after it
    record Silence(double from, double to, Duration time) {}

    private Silences() {}

    static List<Silence> of(TimelineGeometry geometry) {
        List<Silence> silences = new ArrayList<>();
        TimeSlots slots = geometry.slots();
        int last = -1;
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!slots.isEmpty(slot)) {
                if (last >= 0) {
                    silence(geometry, last, slot).ifPresent(silences::add);
                }
                last = slot;
            }
        }
        return silences;
    }

    private static Optional<Silence> silence(TimelineGeometry geometry, int before, int after) {
        TimeSlots slots = geometry.slots();
        double from = TimelineGeometry.LEFT + slots.x(before) + slots.wide();
        double to = TimelineGeometry.LEFT + slots.x(after);
        Duration time = Duration.ofMillis(
                geometry.series().time(slots.from(after)) - geometry.series().time(slots.from(before + 1) - 1));
        return to - from < ROOM || time.compareTo(WORTH_IT) < 0
                ? Optional.empty()
                : Optional.of(new Silence(from, to, time));
    }
}
