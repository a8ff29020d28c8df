package app.redress.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingDetectorTest {
    private static final String JAPANESE = "取引番号,会員番号,日時\n1,あ①髙,2019/07/03 12:34\n";
    private static final String ENGLISH = "transaction_id,account_id,occurred_at\nT1,A1,2019-07-03\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(JAPANESE, UTF_8, UTF_8),
                Arguments.of("\uFEFF" + JAPANESE, UTF_8, UTF_8),
                Arguments.of(JAPANESE, EncodingDetector.CP932, EncodingDetector.CP932),
                Arguments.of("\uFEFF" + JAPANESE, UTF_16LE, UTF_16LE),
                Arguments.of("\uFEFF" + JAPANESE, UTF_16BE, UTF_16BE),
                Arguments.of(ENGLISH, UTF_8, UTF_8),
                Arguments.of(ENGLISH, UTF_16LE, UTF_16LE),
                Arguments.of(ENGLISH, UTF_16BE, UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsDetectedFromTheBytes(String text, Charset written, Charset detected) {
        assertThat(EncodingDetector.detect(text.getBytes(written))).isEqualTo(detected);
    }

    @Test
    void aSampleThatEndsInsideACharacterIsStillDetected() {
        byte[] utf8 = JAPANESE.getBytes(UTF_8);
        for (int n = 4; n < 12; n++) {
            assertThat(EncodingDetector.detect(Arrays.copyOf(utf8, n)))
                    .as("%d bytes", n)
                    .isEqualTo(UTF_8);
        }
    }

    @Test
    void bytesThatFitNoEncodingAreReadAsUtf8() {
        assertThat(EncodingDetector.detect(new byte[] {'a', (byte) 0x80, (byte) 0xFF, (byte) 0xFF, ','}))
                .isEqualTo(UTF_8);
    }
}
