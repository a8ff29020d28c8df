package app.redress.simulation.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One figure over the seeds of a profile: its mean and its worst value. Seeds for which it is undefined (such as the
/// precision when nobody was found) are left out.
record Spread(List<Double> values) {
    private static final String NONE = "-";

    static Spread of(List<DrillOutcome> outcomes, ToDoubleFunction<DrillOutcome> figure) {
        return new Spread(outcomes.stream()
                .map(figure::applyAsDouble)
                .filter(Double::isFinite)
                .toList());
    }

    /// For a share, the smallest value is the worst.
    String share() {
        double worst = values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
        return values.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f (%.3f)", mean(), worst);
    }

    /// For an unsigned error, the largest value is the worst.
    String error() {
        double worst = values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
        return values.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f%% (%.1f)", 100 * mean(), 100 * worst);
    }

    /// For a signed error: the mean of its absolute value, and the worst with its sign.
    String signedError() {
        double worst = 0;
        double size = 0;
        for (double value : values) {
            size += Math.abs(value);
            worst = Math.abs(value) > Math.abs(worst) ? value : worst;
        }
        return values.isEmpty()
                ? NONE
                : String.format(Locale.ROOT, "%.1f%% (%+.1f)", 100 * size / values.size(), 100 * worst);
    }

    /// NaN if there is no value.
    double mean() {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }
}
