package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final List<Signal<Movement>> SIGNALS = Signals.SPENDS;

    private static void noteSomething(Random random, Tally... tallies) {
        int s = random.nextInt(SIGNALS.size());
        Signal<Movement> signal = SIGNALS.get(s);
        Seen seen = new Seen(
                random.nextInt(signal.contexts()),
                random.nextInt(signal.levels().size()),
                List.of());
        double owner = random.nextDouble();
        double sum = random.nextGaussian() * 8;
        for (Tally tally : tallies) {
            tally.note(s, seen, owner);
            tally.noteThief(s, seen, 1 - owner);
            tally.noteSum(sum, owner);
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        Random random = new Random(11);
        Tally whole = new Tally(SIGNALS);
        Tally left = new Tally(SIGNALS);
        Tally right = new Tally(SIGNALS);
        for (int i = 0; i < 500; i++) {
            noteSomething(random, whole, i % 3 == 0 ? left : right);
        }
        left.add(right);
        for (int s = 0; s < SIGNALS.size(); s++) {
            for (int c = 0; c < SIGNALS.get(s).contexts(); c++) {
                assertThat(left.levels(s, c)).containsExactly(whole.levels(s, c), offset(1e-9));
            }
            assertThat(left.thieves(s)).containsExactly(whole.thieves(s), offset(1e-9));
        }
        assertThat(left.total()).isEqualTo(whole.total(), offset(1e-9));
        for (double sum = -15; sum < 25; sum += 0.7) {
            assertThat(left.shareFrom(sum)).isEqualTo(whole.shareFrom(sum), offset(1e-9));
        }
    }

    @Test
    void theShareAboveASumFallsAndIsNeverNothing() {
        Random random = new Random(3);
        Tally tally = new Tally(List.of());
        assertThat(tally.shareFrom(5)).isEqualTo(1);
        random.doubles(400, -20, 30).forEach(sum -> tally.noteSum(sum, 1));
        double before = 1;
        for (double sum = -20; sum < 40; sum += Tally.BIN) {
            assertThat(tally.shareFrom(sum)).isPositive().isLessThanOrEqualTo(before);
            before = tally.shareFrom(sum);
        }
    }

    @Test
    void whatWasSeenOfThievesOrOwnersIsSeen() {
        Tally tally = new Tally(SIGNALS);
        tally.note(0, new Seen(1, 2, List.of()), 0);
        tally.noteThief(0, new Seen(0, 3, List.of()), 0.2);
        assertThat(tally.everSeen(0, 2)).isTrue();
        assertThat(tally.everSeen(0, 3)).isTrue();
        assertThat(tally.everSeen(0, 1)).isFalse();
        assertThat(tally.levels(0, 1)[2]).isZero();
    }
}
