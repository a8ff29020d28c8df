package app.redress.simulation.measure;

import app.redress.simulation.score.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of every drill as plain values for JSON.
public final class AccuracyValues {
    private AccuracyValues() {}

    /// Values by name; undefined shares are null.
    public static Map<String, Object> of(MeasureRequest request, List<DrillOutcome> outcomes) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("command", request.command());
        values.put("drills", outcomes.stream().map(AccuracyValues::trial).toList());
        return values;
    }

    private static Map<String, Object> trial(DrillOutcome outcome) {
        ScoreTable scores = new ScoreTable();
        outcome.scores().forEach((method, score) -> scores.with(method.name(), score));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("profile", outcome.profile());
        values.put("seed", outcome.seed());
        values.put("seconds", outcome.seconds());
        values.put("scores", scores.values());
        values.put(
                "ranges", outcome.ranges().stream().map(AccuracyValues::range).toList());
        values.put("calibration_accounts", calibration(outcome.accounts()));
        values.put("calibration_events", calibration(outcome.events()));
        return values;
    }

    private static Map<String, Object> range(StatedRange range) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", range.title());
        values.put("low", range.low());
        values.put("middle", range.middle());
        values.put("high", range.high());
        values.put("truth", range.truth());
        values.put("holds", range.holds());
        return values;
    }

    private static Map<String, Object> calibration(Calibration calibration) {
        List<Map<String, @Nullable Object>> bins = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("from", bin.from());
            values.put("to", bin.to());
            values.put("count", bin.count());
            values.put("mean_said", bin.count() == 0 ? null : bin.stated());
            values.put("hostile", bin.hostile());
            bins.add(values);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("bins", bins);
        values.put("not_looked_at", calibration.unseen());
        values.put("missed", calibration.missed());
        return values;
    }
}
