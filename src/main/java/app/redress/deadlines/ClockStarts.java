package app.redress.deadlines;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of when the clocks of an item, or of the incident, started.
///
/// @param noted when we noted the fraud ourselves
/// @param claimed when the customer claimed first
/// @param occurred when it happened
/// @param stated when the statement that shows it was sent
public record ClockStarts(
        @Nullable Instant noted,
        @Nullable Instant claimed,
        @Nullable Instant occurred,
        @Nullable Instant stated) {

    /// When the clock of a rule started; null where that is not known.
    @Nullable
    Instant of(DeadlineRule.Start start) {
        return switch (start) {
            case AWARENESS ->
                Stream.of(noted, claimed)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
            case CLAIM -> claimed;
            case OCCURRENCE -> occurred;
            case STATEMENT -> stated;
        };
    }
}
