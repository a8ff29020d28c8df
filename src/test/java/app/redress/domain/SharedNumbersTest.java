package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedNumbersTest {
    private final SharedNumbers<String> numbers = new SharedNumbers<>();

    @Test
    void objectsAreKnownByIdentity() {
        String one = new String("S1".toCharArray());
        String same = new String("S1".toCharArray());
        assertThat(numbers.of(one)).isZero();
        assertThat(numbers.of(same)).isEqualTo(1);
        assertThat(numbers.of(one)).isZero();
    }

    @Test
    void soManyAreRememberedAndNoMore() {
        int rows = 50_000;
        String first = "S0";
        assertThat(numbers.of(first)).isZero();
        for (int i = 1; i < rows; i++) {
            assertThat(numbers.of("S" + i)).isEqualTo(i);
        }
        assertThat(numbers.of("one too many")).isEqualTo(-1);
        assertThat(numbers.of(first)).isZero();
    }
}
