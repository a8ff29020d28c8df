package app.redress.attribution.likelihood;

import app.redress.domain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds up weights of evidence (log-odds) and keeps the reason for each.
public final class EvidenceWeights {
    private static final double WORTH_TELLING = 0.25;

    private final List<Reason> reasons = new ArrayList<>();
    private double sum;

    /// Adds a weight with the reason for it.
    public EvidenceWeights add(String code, double weight, Object... args) {
        if (weight != 0) {
            sum += weight;
            reasons.add(Reason.of(code, LogOdds.round(weight), args));
        }
        return this;
    }

    public EvidenceWeights addAll(EvidenceWeights other) {
        other.reasons.forEach(r -> add(r.code(), r.weight(), r.args().toArray()));
        return this;
    }

    /// Adds correlated weights: on each side the strongest counts in full and the others by a share, because an
    /// address, its network and its country are not independent evidence.
    public EvidenceWeights addCorrelated(EvidenceWeights witnesses, double share) {
        double highest =
                witnesses.reasons.stream().mapToDouble(Reason::weight).max().orElse(0);
        double lowest =
                witnesses.reasons.stream().mapToDouble(Reason::weight).min().orElse(0);
        boolean highestTaken = false;
        boolean lowestTaken = false;
        for (Reason r : witnesses.reasons) {
            boolean full =
                    r.weight() > 0 ? r.weight() == highest && !highestTaken : r.weight() == lowest && !lowestTaken;
            highestTaken |= full && r.weight() > 0;
            lowestTaken |= full && r.weight() < 0;
            add(r.code(), full ? r.weight() : r.weight() * share, r.args().toArray());
        }
        return this;
    }

    /// Sum of the weights with these codes.
    public double sumOf(Set<String> codes) {
        return reasons.stream()
                .filter(r -> codes.contains(r.code()))
                .mapToDouble(Reason::weight)
                .sum();
    }

    public double sum() {
        return sum;
    }

    /// Reasons whose weight is large enough to report, strongest first.
    public List<Reason> reasons() {
        return reasons.stream()
                .filter(r -> Math.abs(r.weight()) >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                        .thenComparing(Reason::code))
                .collect(Collectors.toList());
    }
}
