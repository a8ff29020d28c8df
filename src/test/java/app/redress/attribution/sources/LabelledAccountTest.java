package app.redress.attribution.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.sources.LabelledAccount.Fate;
import app.redress.domain.Verdict;
import app.redress.domain.policy.LabelWeights;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelledAccountTest {
    private static final LabelWeights WEIGHTS = new LabelWeights(4, 1.5);

    private static double of(@Nullable Fate fate) {
        return new LabelledAccount("A", fate, Map.of()).weight(WEIGHTS);
    }

    @Test
    void whatPeopleDecidedWeighsMoreThanWhatBecameOfAClaim() {
        assertThat(of(Fate.CONFIRMED)).isEqualTo(4);
        assertThat(of(Fate.CLEARED)).isEqualTo(-4);
        assertThat(of(Fate.CLAIM_ACCEPTED)).isEqualTo(1.5);
        assertThat(of(Fate.CLAIM_WITHDRAWN)).isEqualTo(-1.5);
    }

    @Test
    void whatIsNotForCertainWeighsHalf() {
        assertThat(of(Fate.PROBABLE)).isEqualTo(2);
        assertThat(LabelledAccount.weight(Verdict.LIKELY, WEIGHTS)).isEqualTo(2);
    }

    @Test
    void whatNobodyDecidedWeighsNothing() {
        assertThat(of(null)).isZero();
        assertThat(LabelledAccount.weight(null, WEIGHTS)).isZero();
        assertThat(LabelledAccount.weight(Verdict.UNCERTAIN, WEIGHTS)).isZero();
    }

    @Test
    void anEventIsTheAttackersOrTheOwnersByTheSameWeight() {
        assertThat(LabelledAccount.weight(Verdict.UNAUTHORISED, WEIGHTS)).isEqualTo(4);
        assertThat(LabelledAccount.weight(Verdict.OWNER, WEIGHTS)).isEqualTo(-4);
    }
}
