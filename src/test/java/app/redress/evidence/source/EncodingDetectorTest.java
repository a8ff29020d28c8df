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
    void turkishIsToldFromOtherEuropeanText() {
        Charset turkish = Charset.forName("windows-1254");
        assertThat(EncodingDetector.detect("İşlem No;Başarılı;Kuruluş".getBytes(turkish)))
                .isEqualTo(turkish);
        Charset latin = Charset.forName("windows-1252");
        assertThat(EncodingDetector.detect("Staða;Greiðsla;Lýsing;Númer".getBytes(latin)))
                .isEqualTo(latin);
        assertThat(EncodingDetector.detect("Währung;Rückerstattung;Übertrag".getBytes(latin)))
                .isEqualTo(latin);
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

    @Test
    void koreanAndChineseTextsAreToldFromJapaneseOnes() {
        byte[] korean =
                "거래번호,회원번호,거래일시,거래구분,거래금액\nT1,kp1,2024-06-03,충전,5800\n".getBytes(Charset.forName("x-windows-949"));
        byte[] chinese = "流水号,手机号,交易时间,交易类型,金额\nT1,138,2024-03-06,充值,690\n".getBytes(Charset.forName("GB18030"));
        byte[] japanese =
                "取引番号,会員番号,取引日時,取引種別,金額\nT1,A1,2019-07-03,チャージ,500\n".getBytes(Charset.forName("windows-31j"));
        byte[] taiwanese =
                "交易序號,會員編號,交易日期,交易類別,餘額\nT1,TW1,2024/03/04,儲值,690\n".getBytes(Charset.forName("x-windows-950"));
        assertThat(EncodingDetector.detect(taiwanese).name()).isEqualTo("x-windows-950");
        assertThat(EncodingDetector.detect(korean).name()).isEqualTo("x-windows-949");
        assertThat(EncodingDetector.detect(chinese).name()).isEqualTo("GB18030");
        assertThat(EncodingDetector.detect(japanese)).isEqualTo(EncodingDetector.CP932);
    }

    private static final String ROW = "%d,会員,チャージ,渋谷駅前店\n";

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] rows(Charset charset) {
        return ROW.repeat(5).getBytes(charset);
    }

    @Test
    void linesOfTwoEncodingsAreReadEachInItsOwn() {
        byte[] mixed = joined(rows(UTF_8), rows(EncodingDetector.CP932), rows(UTF_8));
        assertThat(EncodingDetector.explain(mixed).why().code()).isEqualTo("encoding.two");
        assertThat(new String(EncodingDetector.mended(mixed), UTF_8)).isEqualTo(ROW.repeat(15));
    }

    @Test
    void lettersCutInTheMiddleMakeNoSecondEncoding() {
        byte[] whole = "1,会員,渋谷駅前店\n".getBytes(UTF_8);
        byte[] cut = joined(Arrays.copyOf(whole, whole.length - 2), new byte[] {'\n'});
        byte[] several = joined(whole, cut, whole, cut, whole);
        assertThat(EncodingDetector.mended(several)).isEqualTo(several);
        assertThat(EncodingDetector.explain(rows(EncodingDetector.CP932)).charset())
                .isEqualTo(EncodingDetector.CP932);
    }

    @Test
    void textEncodedTwiceIsReadAsItWasMeant() {
        String text = "Vorgangsart;Währung\nRückerstattung;€\nZahlung;größer\n";
        byte[] twice = new String(text.getBytes(UTF_8), Charset.forName("windows-1252")).getBytes(UTF_8);
        assertThat(EncodingDetector.explain(twice).why().code()).isEqualTo("encoding.twice");
        assertThat(new String(EncodingDetector.mended(twice), UTF_8)).isEqualTo(text);
        byte[] once = "NÃO;SÃO PAULO\nCONCLUÍDO;NÃO\n".getBytes(UTF_8);
        assertThat(EncodingDetector.mended(once)).isEqualTo(once);
    }
}
