package app.redress.simulation.measure;

import app.redress.simulation.score.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The measured results of one drill.
///
/// @param scores by method, Redress's first
/// @param ranges ranges of the total stated by the estimate
/// @param accounts calibration of "was taken over", `events` of "was the attacker's charge or payment"
/// @param seconds duration of the analysis
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

    /// The methods of identifying victims and damages compared on the same files.
    public enum Method {
        EVIDENCE,
        OPERATOR_DAY,
        OPERATOR_SINGLE,
        FOREIGN_LOGIN
    }
}
