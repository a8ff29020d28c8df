package app.redress.simulation.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One figure over the seeds of a profile: its mean and its worst seed. Seeds in which it does not exist (such as
/// the precision of nobody found) are left out.
record Spread(List<Double> values) {
    private static final String NONE = "-";

    static Spread of(List<DrillOutcome> trials, ToDoubleFunction<DrillOutcome> figure) {
        return new Spread(trials.stream()
                .map(figure::applyAsDouble)
                .filter(Double::isFinite)
                .toList());
    }

    /// Share: the least is the worst.
    String share() {
        double worst = values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
        return values.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f (%.3f)", mean(), worst);
    }

    /// Error without a sign: the most is the worst.
    String error() {
        double worst = values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
        return values.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f %% (%.1f)", 100 * mean(), 100 * worst);
    }

    /// Error with a sign: the mean of its size, and the worst with its sign.
    String signedError() {
        double worst = 0;
        double size = 0;
        for (double value : values) {
            size += Math.abs(value);
            worst = Math.abs(value) > Math.abs(worst) ? value : worst;
        }
        return values.isEmpty()
                ? NONE
                : String.format(Locale.ROOT, "%.1f %% (%+.1f)", 100 * size / values.size(), 100 * worst);
    }

    /// NaN when there is none.
    double mean() {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }
}
