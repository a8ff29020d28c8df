package app.redress.attribution.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.TestPolicy;
import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.domain.Policy;
import app.redress.domain.policy.SignalShares.Share;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikelihoodRatiosTest {
    private static final Policy POLICY = TestPolicy.asking(
            ZoneOffset.UTC, Map.of("asked", Map.of("no", new Share(0.2, 0.9), "yes", new Share(0.8, 0.1))));

    private static final SignalAnswer YES = new SignalAnswer(0, 1, List.of());
    private static final SignalAnswer NO = new SignalAnswer(0, 0, List.of());

    /// A signal whose answer is always yes.
    private static final class Asked extends Signal<String> {
        private final boolean unrecorded;

        Asked(boolean unrecorded) {
            super("asked", 2, "no", "yes");
            this.unrecorded = unrecorded;
        }

        @Override
        public SignalAnswer answer(String subject) {
            return YES;
        }

        @Override
        public boolean mayBeUnrecorded() {
            return unrecorded;
        }
    }

    private final List<Asked> signals = List.of(new Asked(false));
    private final LevelCounts tally = new LevelCounts(signals);

    private LikelihoodRatios rates(@Nullable LevelCounts measured) {
        return LikelihoodRatios.of(POLICY, signals, measured);
    }

    private void owners(int number, SignalAnswer seen) {
        for (int i = 0; i < number; i++) {
            tally.note(0, seen, 1);
        }
    }

    @Test
    void withoutMeasurementsThePolicysSharesDecide() {
        assertThat(rates(null).weight(0, YES)).isEqualTo(Math.log(0.8 / 0.1), offset(1e-12));
        assertThat(rates(tally).weight(0, NO)).isEqualTo(Math.log(0.2 / 0.9), offset(1e-12));
    }

    @Test
    void behaviourOfManyOwnersIsNotEvidence() {
        owners(4_000, YES);
        owners(1_000, NO);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(0, offset(0.01));
        assertThat(rates(tally).weight(0, NO)).isEqualTo(0, offset(0.03));
    }

    @Test
    void priorCountsDominateWhileLittleIsMeasured() {
        owners(2, YES);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(Math.log(0.8 / (6.0 / 42)), offset(1e-9));
    }

    @Test
    void anOwnerOfHalfProbabilityCountsHalf() {
        tally.note(0, YES, 0.5);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(Math.log(0.8 / (4.5 / 40.5)), offset(1e-9));
    }

    @Test
    void differentContextsAreMeasuredSeparately() {
        owners(4_000, YES);
        assertThat(rates(tally).weight(0, new SignalAnswer(1, 1, List.of())))
                .isEqualTo(rates(null).weight(0, YES), offset(1e-12));
    }

    @Test
    void behaviourOfTheCasesAttackersUpdatesTheirShare() {
        for (int i = 0; i < 100; i++) {
            tally.noteAttacker(0, NO, 1);
        }
        assertThat(rates(tally).weight(0, YES)).isEqualTo(Math.log(20.0 / 125 / 0.1), offset(1e-9));
    }

    @Test
    void noSignalWeighsMoreThanThePolicyAllows() {
        owners(1_000_000, NO);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(4);
    }

    @Test
    void whatAnAccountHasDoneForWeeksSpeaksAgainstNobody() {
        assertThat(rates(null).weight(0, new SignalAnswer(0, 1, List.of(), true, 1)))
                .isZero();
        assertThat(rates(null).weight(0, new SignalAnswer(0, 0, List.of(), true, 1)))
                .isEqualTo(rates(null).weight(0, NO));
    }

    @Test
    void whatSomeHaveAlwaysDoneCountsAsOrdinaryWhereItIsMeasuredHowOftenItIsNewToOwners() {
        owners(500, new SignalAnswer(0, 1, List.of(), true, 1));
        owners(500, NO);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(4);
        assertThat(rates(tally).weight(0, NO)).isEqualTo(Math.log(0.2 / (1036.0 / 1040)), offset(1e-9));
    }

    @Test
    void whatManyAccountsShareCountsOnce() {
        owners(500, new SignalAnswer(0, 1, List.of(), false, 0.1));
        owners(50, NO);
        assertThat(rates(tally).weight(0, YES)).isEqualTo(Math.log(0.8 / (54.0 / 140)), offset(1e-9));
    }

    @Test
    void absenceOfWhatIsNeverRecordedIsNotEvidence() {
        List<Asked> unrecorded = List.of(new Asked(true));
        owners(100, NO);
        assertThat(LikelihoodRatios.of(POLICY, unrecorded, tally).weight(0, NO)).isZero();
        owners(1, YES);
        assertThat(LikelihoodRatios.of(POLICY, unrecorded, tally).weight(0, NO)).isNegative();
        assertThat(LikelihoodRatios.of(POLICY, unrecorded, null).weight(0, NO)).isNegative();
    }

    @Test
    void aSumNeverWeighsMoreThanItsRarityAmongOwners() {
        Random random = new Random(7);
        double[] sums = random.doubles(3_000, -15, 25).toArray();
        for (double sum : sums) {
            tally.noteSum(sum, 1);
        }
        LikelihoodRatios rates = rates(tally);
        for (int i = 0; i < 2_000; i++) {
            double sum = random.nextDouble() * 40 - 10;
            double floor = Math.min(Math.floor(sum / LevelCounts.BIN) * LevelCounts.BIN, 19.75);
            long above = java.util.Arrays.stream(sums).filter(s -> s >= floor).count();
            double rarity = -Math.log((above + 0.5) / (sums.length + 1));
            assertThat(rates.capped(sum)).isLessThanOrEqualTo(sum);
            assertThat(rates.capped(sum)).isEqualTo(sum <= 0 ? sum : Math.min(sum, rarity), offset(1e-9));
        }
    }

    @Test
    void fewSumsDoNotLimitWeights() {
        for (int i = 0; i < 49; i++) {
            tally.noteSum(10, 1);
        }
        assertThat(rates(tally).capped(10)).isEqualTo(10);
        tally.noteSum(10, 1);
        assertThat(rates(tally).capped(10)).isLessThan(0.01);
        assertThat(rates(tally).capped(-10)).isEqualTo(-10);
        assertThat(rates(null).capped(10)).isEqualTo(10);
    }
}
