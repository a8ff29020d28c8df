package app.redress.attribution.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.domain.Reason;
import org.junit.jupiter.api.Test;

class EvidenceWeightsTest {
    private static double correlated(double share, double... weights) {
        EvidenceWeights witnesses = new EvidenceWeights();
        for (int i = 0; i < weights.length; i++) {
            witnesses.add("w" + i, weights[i]);
        }
        return new EvidenceWeights().addCorrelated(witnesses, share).sum();
    }

    @Test
    void weightsAddUpAndAZeroWeightIsNoReason() {
        EvidenceWeights weights =
                new EvidenceWeights().add("a", 2).add("b", -0.5).add("c", 0);
        assertThat(weights.sum()).isEqualTo(1.5);
        assertThat(weights.reasons()).extracting(Reason::code).containsExactly("a", "b");
    }

    @Test
    void onEachSideTheStrongestSignalCountsInFullAndTheOthersPartially() {
        assertThat(correlated(0.3, 2, 5, 1)).isEqualTo(5 + 0.3 * 3, offset(1e-9));
        assertThat(correlated(0.3, -2, -5, -1)).isEqualTo(-5 - 0.3 * 3, offset(1e-9));
        assertThat(correlated(0.3, 4, -2, 1, -1)).isEqualTo(4 + 0.3 - 2 - 0.3, offset(1e-9));
        assertThat(correlated(0, 4, 3)).isEqualTo(4, offset(1e-9));
        assertThat(correlated(1, 4, 3)).isEqualTo(7, offset(1e-9));
    }

    @Test
    void ofTwoEquallyStrongSignalsOneCountsInFull() {
        assertThat(correlated(0.3, 4, 4)).isEqualTo(5.2, offset(1e-9));
        assertThat(correlated(0.3, -4, -4)).isEqualTo(-5.2, offset(1e-9));
    }

    @Test
    void aSingleSignalCountsInFull() {
        assertThat(correlated(0.3, 4)).isEqualTo(4);
        assertThat(correlated(0.3)).isZero();
    }

    @Test
    void addedEvidenceKeepsItsReasons() {
        EvidenceWeights witnesses =
                new EvidenceWeights().add("address", 3, "203.0.113.9").add("network", 2, "203.0.113");
        EvidenceWeights all = new EvidenceWeights().add("other", 1).addAll(witnesses);
        assertThat(all.sum()).isEqualTo(6);
        assertThat(all.reasons()).extracting(Reason::code).containsExactly("address", "network", "other");
        assertThat(new EvidenceWeights().addCorrelated(witnesses, 0.5).reasons())
                .extracting(Reason::code, Reason::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("address", 3.0),
                        org.assertj.core.groups.Tuple.tuple("network", 1.0));
    }

    @Test
    void negligibleReasonsAreNotListed() {
        EvidenceWeights weights =
                new EvidenceWeights().add("faint", 0.24).add("weak", -0.25).add("strong", 1);
        assertThat(weights.sum()).isEqualTo(0.99, offset(1e-9));
        assertThat(weights.reasons()).extracting(Reason::code).containsExactly("strong", "weak");
    }
}
