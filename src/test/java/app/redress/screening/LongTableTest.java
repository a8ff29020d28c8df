package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {
    @Test
    void everyKeyKeepsTheNumberThatItGotFirst() {
        LongTable table = new LongTable();
        Map<Long, Integer> slow = new LinkedHashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextBoolean() ? random.nextInt(-4_000, 4_000) : random.nextLong() << 24;
            slow.putIfAbsent(key, slow.size());
            assertThat(table.of(key)).isEqualTo(slow.get(key));
        }
        assertThat(table.size()).isEqualTo(slow.size());
        slow.forEach((key, number) -> {
            assertThat(table.find(key)).isEqualTo(number);
            assertThat(table.key(number)).isEqualTo(key);
        });
        assertThat(table.find(5_000)).isEqualTo(-1);
    }
}
