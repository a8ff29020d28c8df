package app.redress.deadlines;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The known start times of the clocks of an item or of the incident.
///
/// @param noted when we noticed the fraud ourselves
/// @param claimed when the customer first claimed
/// @param occurred when it happened
/// @param stated when the statement showing it was sent
public record ClockStarts(
        @Nullable Instant noted,
        @Nullable Instant claimed,
        @Nullable Instant occurred,
        @Nullable Instant stated) {

    /// When the clock of a rule started; null if unknown.
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
