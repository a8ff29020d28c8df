package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import java.util.ArrayList;
import java.util.List;

/// A client or a transaction with the probability that it was the attacker's, and the evidence for that.
record Judged<T>(T subject, double probability, EvidenceWeights evidence) {
    /// The subjects in their order, each with its probability and evidence by position.
    static <T> List<Judged<T>> all(List<T> subjects, double[] probability, EvidenceWeights[] evidence) {
        List<Judged<T>> judged = new ArrayList<>(subjects.size());
        for (int n = 0; n < subjects.size(); n++) {
            judged.add(new Judged<>(subjects.get(n), probability[n], evidence[n]));
        }
        return judged;
    }
}
