package app.redress.simulation.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What analyses of one drill took in one installation, a run a round.
public record Timings(List<TimedRun> rounds) {
    public Timings {
        rounds = List.copyOf(rounds);
    }

    /// A figure over the rounds; there is none where the system does not tell it in every round.
    public record Middle(double median, double least, double most) {
        private static Optional<Middle> of(List<OptionalDouble> values) {
            List<Double> sorted =
                    values.stream().flatMap(v -> v.stream().boxed()).sorted().toList();
            return sorted.size() < values.size() || sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Middle(middle(sorted), sorted.getFirst(), sorted.getLast()));
        }
    }

    private static double middle(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// Seconds from start to end.
    public Optional<Middle> wall() {
        return over(rounds, run -> OptionalDouble.of(run.wall()));
    }

    /// Seconds of processor time.
    public Optional<Middle> cpu() {
        return over(rounds, TimedRun::cpu);
    }

    /// Largest resident memory, in megabytes.
    public Optional<Middle> peak() {
        return over(rounds, Timings::megabytes);
    }

    /// Lines in all files; 0 where nothing tells.
    public long rows() {
        return rounds.getFirst().rows();
    }

    /// Median seconds of each stage.
    public Map<String, Double> stages() {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        rounds.forEach(run -> run.stages().forEach((stage, s) -> all.computeIfAbsent(stage, _ -> new ArrayList<>())
                .add(s)));
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((stage, s) -> medians.put(stage, middle(s.stream().sorted().toList())));
        return medians;
    }

    private static OptionalDouble megabytes(TimedRun run) {
        return run.peak().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) run.peak().getAsLong() / 1024);
    }

    /// This installation's figures as multiples of another's, round by round: what the machine was busy with besides
    /// slowed both.
    public Ratios over(Timings other) {
        return new Ratios(
                ratio(other, run -> OptionalDouble.of(run.wall())),
                ratio(other, TimedRun::cpu),
                ratio(other, Timings::megabytes));
    }

    /// Multiples of wall time, processor time and peak memory.
    public record Ratios(Optional<Middle> wall, Optional<Middle> cpu, Optional<Middle> peak) {}

    private Optional<Middle> ratio(Timings other, Function<TimedRun, OptionalDouble> figure) {
        List<OptionalDouble> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            OptionalDouble own = figure.apply(rounds.get(i));
            OptionalDouble its = figure.apply(other.rounds.get(i));
            ratios.add(
                    own.isEmpty() || its.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(own.getAsDouble() / its.getAsDouble()));
        }
        return Middle.of(ratios);
    }

    private static Optional<Middle> over(List<TimedRun> runs, Function<TimedRun, OptionalDouble> figure) {
        return Middle.of(runs.stream().map(figure).toList());
    }
}
