package app.redress.simulation.measure;

import app.redress.simulation.score.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What came of one drill.
///
/// @param scores by method, ours first
/// @param ranges that our estimate states for the total
/// @param accounts calibration of "was taken over", `events` of "was the attacker's charge or payment"
/// @param seconds that the analysis took
public record DrillOutcome(
        String profile,
        long seed,
        Map<Method, Score> scores,
        List<StatedRange> ranges,
        Calibration accounts,
        Calibration events,
        double seconds) {
    public DrillOutcome {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        ranges = List.copyOf(ranges);
    }

    /// The score of one method.
    public Score score(Method method) {
        return Objects.requireNonNull(scores.get(method));
    }

    /// Ways to name victims and sums that are tried on the same files.
    public enum Method {
        EVIDENCE,
        OPERATOR_DAY,
        OPERATOR_SINGLE,
        FOREIGN_LOGIN
    }
}
