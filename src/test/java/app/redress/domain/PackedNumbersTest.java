package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {
    private static final long[] EDGES = {0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 14, Long.MAX_VALUE, Long.MIN_VALUE};

    @Test
    void everyNumberIsReadBackAsItWasWritten() {
        long[] numbers = LongStream.concat(
                        LongStream.of(EDGES), new Random(5).longs(2_000).map(n -> n >> (int) (n & 63)))
                .toArray();
        byte[] bytes = new byte[2 * PackedNumbers.MOST_BYTES * numbers.length];
        int end = 0;
        for (long number : numbers) {
            end = PackedNumbers.write(bytes, end, number);
            end = PackedNumbers.write(bytes, end, PackedNumbers.folded(number));
        }
        PackedNumbers in = new PackedNumbers(bytes);
        for (long number : numbers) {
            assertThat(in.unsigned()).isEqualTo(number);
            assertThat(in.number()).isEqualTo(number);
        }
    }

    @Test
    void numbersNearZeroTakeOneByte() {
        byte[] bytes = new byte[PackedNumbers.MOST_BYTES];
        assertThat(PackedNumbers.write(bytes, 0, 127)).isEqualTo(1);
        assertThat(PackedNumbers.write(bytes, 0, PackedNumbers.folded(-64))).isEqualTo(1);
        assertThat(PackedNumbers.write(bytes, 0, Long.MIN_VALUE)).isEqualTo(PackedNumbers.MOST_BYTES);
    }
}
