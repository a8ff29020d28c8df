package app.redress.attribution.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.attribution.signals.SignalRegistry;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelCountsTest {
    private static final List<Signal<TransactionFeatures>> SIGNALS = SignalRegistry.SPENDS;

    private static void noteSomething(Random random, LevelCounts... tallies) {
        int s = random.nextInt(SIGNALS.size());
        Signal<TransactionFeatures> signal = SIGNALS.get(s);
        SignalAnswer seen = new SignalAnswer(
                random.nextInt(signal.contexts()),
                random.nextInt(signal.levels().size()),
                List.of());
        double owner = random.nextDouble();
        double sum = random.nextGaussian() * 8;
        for (LevelCounts tally : tallies) {
            tally.note(s, seen, owner);
            tally.noteAttacker(s, seen, 1 - owner);
            tally.noteSum(sum, owner);
        }
    }

    @Test
    void partialCountsAddUpToTheWhole() {
        Random random = new Random(11);
        LevelCounts whole = new LevelCounts(SIGNALS);
        LevelCounts left = new LevelCounts(SIGNALS);
        LevelCounts right = new LevelCounts(SIGNALS);
        for (int i = 0; i < 500; i++) {
            noteSomething(random, whole, i % 3 == 0 ? left : right);
        }
        left.add(right.few());
        for (int s = 0; s < SIGNALS.size(); s++) {
            for (int c = 0; c < SIGNALS.get(s).contexts(); c++) {
                assertThat(left.ownerCounts(s, c)).containsExactly(whole.ownerCounts(s, c), offset(1e-9));
            }
            assertThat(left.attackerCounts(s)).containsExactly(whole.attackerCounts(s), offset(1e-9));
        }
        assertThat(left.total()).isEqualTo(whole.total(), offset(1e-9));
        for (double sum = -15; sum < 25; sum += 0.7) {
            assertThat(left.shareFrom(sum)).isEqualTo(whole.shareFrom(sum), offset(1e-9));
        }
    }

    @Test
    void theShareAboveASumDecreasesButIsNeverZero() {
        Random random = new Random(3);
        LevelCounts tally = new LevelCounts(List.of());
        assertThat(tally.shareFrom(5)).isEqualTo(1);
        random.doubles(400, -20, 30).forEach(sum -> tally.noteSum(sum, 1));
        double before = 1;
        for (double sum = -20; sum < 40; sum += LevelCounts.BIN) {
            assertThat(tally.shareFrom(sum)).isPositive().isLessThanOrEqualTo(before);
            before = tally.shareFrom(sum);
        }
    }

    @Test
    void countsShowWhetherAttackersOrOwnersWereObserved() {
        LevelCounts tally = new LevelCounts(SIGNALS);
        tally.note(0, new SignalAnswer(1, 2, List.of()), 0);
        tally.noteAttacker(0, new SignalAnswer(0, 3, List.of()), 0.2);
        assertThat(tally.everSeen(0, 2)).isTrue();
        assertThat(tally.everSeen(0, 3)).isTrue();
        assertThat(tally.everSeen(0, 1)).isFalse();
        assertThat(tally.ownerCounts(0, 1)[2]).isZero();
    }
}
