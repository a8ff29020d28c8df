package app.redress.console.overview;

import app.redress.casefile.database.LossSpan;
import app.redress.domain.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The marks of the chart of hours, and which of them is meant: by the pointer, or by keys from one to the next.
///
/// @param buckets the bars
/// @param controls the operator's controls, in time order
record HourlyMarks(Buckets buckets, List<Control> controls) {
    private static final int NEAR = 5;

    /// A bar, or a control.
    sealed interface Mark {
        /// A bar.
        record Bar(int index) implements Mark {}

        /// A control.
        record Line(int index) implements Mark {}
    }

    /// When the accounts behind a mark lost money: in the hours of a bar, or after a control.
    LossSpan span(Mark mark) {
        return switch (mark) {
            case Mark.Bar(int index) -> span(index, index);
            case Mark.Line(int index) -> new LossSpan(controls.get(index).at(), null);
        };
    }

    /// From one bar to another, whichever comes first.
    LossSpan span(int one, int other) {
        return new LossSpan(start(Math.min(one, other)), start(Math.max(one, other) + 1));
    }

    /// How much time a distance stands for.
    Duration time(double distance, double width) {
        return Duration.ofSeconds(Math.round(distance / width * buckets.hours() * 3_600));
    }

    private Instant start(int bar) {
        return buckets.start().plus(Duration.ofHours((long) bar * buckets.hours()));
    }

    /// The bar at a distance from the start of the first one, as far as there are bars.
    int bar(double x, double width) {
        return Math.clamp((int) Math.floor(x / width), 0, buckets.rows().size() - 1);
    }

    /// @param x distance from the start of the first bar, in pixels
    /// @param width of a bar, in pixels
    Optional<Mark> at(double x, double width) {
        for (int i = 0; i < controls.size(); i++) {
            if (Math.abs(buckets.position(controls.get(i).at()) * width - x) <= NEAR) {
                return Optional.of(new Mark.Line(i));
            }
        }
        boolean inside = x >= 0 && x < width * buckets.rows().size();
        return inside ? Optional.of(new Mark.Bar(bar(x, width))) : Optional.empty();
    }

    /// The next bar to the left or right; from no bar, the first or the last.
    int beside(int bar, int step) {
        int last = buckets.rows().size() - 1;
        return bar < 0 ? (step > 0 ? 0 : last) : Math.clamp(bar + step, 0, last);
    }

    /// The next control before or after; from none, the first or the last.
    Optional<Mark> control(Optional<Mark> from, int step) {
        if (controls.isEmpty()) {
            return from;
        }
        int last = controls.size() - 1;
        int next = from.orElse(null) instanceof Mark.Line(int index)
                ? Math.clamp(index + step, 0, last)
                : step > 0 ? 0 : last;
        return Optional.of(new Mark.Line(next));
    }
}
