package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    @Test
    void countsAreWhatPlainOnesWouldBeHoweverLarge() {
        Random random = new Random(11);
        int[] plain = new int[3000];
        SmallCounts small = new SmallCounts(10);
        for (int i = 0; i < 40_000; i++) {
            int thing = random.nextInt(10) == 0 ? random.nextInt(40) : random.nextInt(plain.length);
            int more = random.nextInt(5) == 0 && plain[thing] > 0 ? -1 : random.nextInt(9);
            plain[thing] += more;
            small.add(thing, more);
        }
        for (int thing = 0; thing < plain.length; thing++) {
            assertThat(small.of(thing)).isEqualTo(plain[thing]);
        }
        assertThat(small.of(plain.length * 2)).isZero();
        SmallCounts again = SmallCounts.of(plain);
        assertThat(again.of(3)).isEqualTo(plain[3]).isGreaterThan(255);
        assertThat(again.repeated()).isEqualTo(small.repeated());
    }

    @Test
    void sourcesCountedByThemselvesAreCountedAsGroupsOfOne() {
        Random random = new Random(12);
        PairLog letIn = new PairLog();
        PairLog failed = new PairLog();
        for (int i = 0; i < 20_000; i++) {
            (random.nextBoolean() ? letIn : failed).add(PairLog.pair(random.nextInt(900), random.nextInt(50)));
        }
        TriedAccounts grouped = TriedAccounts.of(letIn, failed, s -> s, 50);
        TriedSources alone = TriedSources.of(letIn, failed, 50);
        for (int s = 0; s < 50; s++) {
            assertThat(alone.letIn().of(s)).isEqualTo(grouped.letIn()[s]);
            assertThat(alone.failed().of(s)).isEqualTo(grouped.failed()[s]);
        }
        assertThat(alone.recovered()).isEqualTo(grouped.recovered()).isPositive();
    }
}
