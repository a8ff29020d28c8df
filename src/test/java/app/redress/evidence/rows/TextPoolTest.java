package app.redress.evidence.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPoolTest {
    private final TextPool pool = new TextPool();

    private String of(int field, String text) {
        char[] chars = ("<" + text + ">").toCharArray();
        return pool.of(field, chars, 1, chars.length - 1);
    }

    @Test
    void equalTextsOfARepeatingFieldShareOneString() {
        String first = of(3, "Wallet/1.0.1");
        for (int i = 0; i < 10_000; i++) {
            assertThat(of(3, "Wallet/1.0.1")).isSameAs(first);
        }
    }

    @Test
    void fieldsThatSeldomRepeatAreReadAsWritten() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String id = "T" + random.nextInt();
            assertThat(of(0, id)).isEqualTo(id);
        }
        assertThat(of(0, "T1")).isNotSameAs(of(0, "T1"));
        assertThat(of(1, "CHARGE")).isSameAs(of(1, "CHARGE"));
    }

    @Test
    void fieldsBeyondTheWatchedOnesArePooled() {
        assertThat(of(1_000, "店舗")).isSameAs(of(1_000, "店舗")).isEqualTo("店舗");
    }
}
