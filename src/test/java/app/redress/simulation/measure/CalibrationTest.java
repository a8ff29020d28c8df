package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    @Test
    void aBinIncludesItsLowerEdgeAndTheLastBinIncludesOne() {
        Calibration calibration = new Calibration();
        for (double p : new double[] {0, 0.0199, 0.02, 0.15, 0.5, 0.9, 0.97, 1}) {
            calibration.add(p, p >= 0.9);
        }
        assertThat(calibration.bins()).extracting(Calibration.Bin::count).containsExactly(2L, 1L, 1L, 1L, 1L, 2L);
        assertThat(calibration.bins()).extracting(Calibration.Bin::hostile).containsExactly(0L, 0L, 0L, 0L, 1L, 2L);
        assertThat(calibration.bins().getLast().stated()).isCloseTo(0.985, Assertions.within(1e-12));
        assertThat(calibration.bins().getLast().share()).isEqualTo(1);
    }

    @Test
    void drillsAddUpAndUnjudgedSubjectsAreCountedSeparately() {
        Calibration one = new Calibration();
        one.add(0.5, true);
        one.addUnseen(90, 2);
        Calibration both = new Calibration();
        both.add(0.75, false);
        both.addUnseen(10, 1);
        both.add(one);
        assertThat(both.bins().get(3)).isEqualTo(new Calibration.Bin(0.5, 0.9, 2, 0.625, 1));
        assertThat(both.unseen()).isEqualTo(100);
        assertThat(both.missed()).isEqualTo(3);
        assertThat(both.bins().getFirst().share()).isNaN();
    }

    @Test
    void aRangeIncludesItsEndsAndItsWidthIsAShareOfTheTruth() {
        assertThat(new StatedRange("r", 100, 200, 300, 100).holds()).isTrue();
        assertThat(new StatedRange("r", 100, 200, 300, 300).holds()).isTrue();
        assertThat(new StatedRange("r", 100, 200, 300, 301).holds()).isFalse();
        assertThat(new StatedRange("r", 100, 200, 300, 400).width()).isEqualTo(0.5);
        assertThat(new StatedRange("r", 100, 200, 300, 301).isAbove()).isTrue();
        assertThat(new StatedRange("r", 100, 200, 300, 99).isBelow()).isTrue();
        assertThat(new StatedRange("r", 100, 200, 300, 200).isAboveMiddle()).isFalse();
        assertThat(new StatedRange("r", 100, 200, 300, 201).isAboveMiddle()).isTrue();
    }

    @Test
    void meansComeWithTheWorstSeedAndSkipUndefinedValues() {
        assertThat(new Spread(List.of(0.5, 1.0)).share()).isEqualTo("0.750 (0.500)");
        assertThat(new Spread(List.of(0.01, 0.05)).error()).isEqualTo("3.0% (5.0)");
        assertThat(new Spread(List.of(0.01, -0.05)).signedError()).isEqualTo("3.0% (-5.0)");
        assertThat(new Spread(List.of()).share()).isEqualTo("-");
    }

    @Test
    void seedsAreGivenAsRangesOrIndividually() {
        assertThat(Seeds.of("7").all()).containsExactly(7L);
        assertThat(Seeds.of("101-103,5, 102").all()).containsExactly(101L, 102L, 103L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "5-", "9-5", "1-5000", "1,,2", "-3", "99999999999"})
    void invalidSeedsAreRefused(String text) {
        Assertions.assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> Seeds.of(text))
                .satisfies(Said.containing("--seeds"));
    }
}
