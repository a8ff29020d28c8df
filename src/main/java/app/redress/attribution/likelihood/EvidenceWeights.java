package app.redress.attribution.likelihood;

import app.redress.domain.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds up weights of evidence (log-odds) and keeps the reason for each.
public final class EvidenceWeights {
    private static final double WORTH_TELLING = 0.25;

    private final List<Weight> weights = new ArrayList<>();
    private double sum;

    /// A weight that becomes a [Reason] only where it is told: most are merely added up.
    private record Weight(String code, List<?> args, double weight) {
        Reason reason() {
            return Reason.of(code, weight, args.toArray());
        }
    }

    /// Adds a weight with the reason for it.
    ///
    /// @param args what does not change any more
    public EvidenceWeights add(String code, double weight, Object... args) {
        return add(code, weight, Arrays.asList(args));
    }

    EvidenceWeights add(String code, double weight, List<?> args) {
        if (weight != 0) {
            sum += weight;
            weights.add(new Weight(code, args, LogOdds.round(weight)));
        }
        return this;
    }

    public EvidenceWeights addAll(EvidenceWeights other) {
        other.weights.forEach(w -> add(w.code(), w.weight(), w.args()));
        return this;
    }

    /// Adds correlated weights: on each side the strongest counts in full and the others by a share, because an
    /// address, its network and its country are not independent evidence.
    public EvidenceWeights addCorrelated(EvidenceWeights witnesses, double share) {
        double highest = 0;
        double lowest = 0;
        for (Weight w : witnesses.weights) {
            highest = Math.max(highest, w.weight());
            lowest = Math.min(lowest, w.weight());
        }
        boolean highestTaken = false;
        boolean lowestTaken = false;
        for (Weight w : witnesses.weights) {
            boolean full =
                    w.weight() > 0 ? w.weight() == highest && !highestTaken : w.weight() == lowest && !lowestTaken;
            highestTaken |= full && w.weight() > 0;
            lowestTaken |= full && w.weight() < 0;
            add(w.code(), full ? w.weight() : w.weight() * share, w.args());
        }
        return this;
    }

    /// Gives a part of a weight a reason of its own; the sum stays as it is.
    ///
    /// @param code of the weight, which may be 0 and thus absent
    public EvidenceWeights tellApart(String code, double part, String reason, Object... args) {
        double left = sumOf(Set.of(code)) - part;
        List<?> before = weights.stream()
                .filter(w -> w.code().equals(code))
                .<List<?>>map(Weight::args)
                .findFirst()
                .orElse(List.of(args[0]));
        weights.removeIf(w -> w.code().equals(code));
        if (LogOdds.round(left) != 0) {
            weights.add(new Weight(code, before, LogOdds.round(left)));
        }
        weights.add(new Weight(reason, Arrays.asList(args), LogOdds.round(part)));
        return this;
    }

    /// Drops reasons that another one stands for; the sum stays as it is.
    public EvidenceWeights untold(Set<String> codes) {
        weights.removeIf(w -> codes.contains(w.code()));
        return this;
    }

    /// Sum of the weights with these codes.
    public double sumOf(Set<String> codes) {
        return hasAny(codes) ? summed(codes) : 0;
    }

    private boolean hasAny(Set<String> codes) {
        for (int w = 0; w < weights.size(); w++) {
            if (codes.contains(weights.get(w).code())) {
                return true;
            }
        }
        return false;
    }

    private double summed(Set<String> codes) {
        return weights.stream()
                .filter(w -> codes.contains(w.code()))
                .mapToDouble(Weight::weight)
                .sum();
    }

    public double sum() {
        return sum;
    }

    /// Reasons whose weight is large enough to report, strongest first.
    public List<Reason> reasons() {
        return weights.stream()
                .filter(w -> Math.abs(w.weight()) >= WORTH_TELLING)
                .map(Weight::reason)
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                        .thenComparing(Reason::code))
                .collect(Collectors.toList());
    }
}
