package app.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {
    private static long yen(String text) {
        return new AmountParser(0).parse(Column.AMOUNT, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90000",
                "90,000",
                "¥90,000",
                "￥90,000",
                "\\90,000",
                "90,000円",
                "９００００",
                "９０，０００",
                "￥９０，０００円",
                "+90000",
                "90 000",
                "90'000",
                " 90000 ",
                "090000",
                "90000.00",
                "90,000.0",
                "¥ 90,000",
                "90000 円"
            })
    void ninetyThousandYenAreReadHoweverTheyAreWritten(String text) {
        assertThat(yen(text)).isEqualTo(90_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-90000",
                "-¥90,000",
                "¥-90,000",
                "￥▲90,000",
                "\\-90,000",
                "△90,000",
                "▲90,000円",
                "(90,000)",
                "¥(90,000)",
                "−90000",
                "－９００００",
                "90,000-",
                "-90,000円",
                "(¥90,000)"
            })
    void aMinusIsSeenWhereverItStands(String text) {
        assertThat(yen(text)).isEqualTo(-90_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "abc",
                "12a",
                "1-2",
                "2019-07-03",
                "12+3",
                "(12)34",
                "(12",
                "12)",
                "--5",
                "-5-",
                "1.2.3",
                ".",
                "1e5",
                "0x10",
                "12.50",
                "1234567890123456",
                "一二三",
                "△",
                "5-+",
                "12/3",
                "𝟗𝟎a"
            })
    void whatIsNoAmountIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> yen(text)).isInstanceOf(BadValue.class).hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"12.50,1250", "12.5,1250", "12,1200", "-0.01,-1", "12.500,1250"})
    void minorUnitsAreReadWhereTheProfileSaysSo(String text, long minor) {
        assertThat(new AmountParser(2).parse(Column.AMOUNT, text)).isEqualTo(minor);
    }

    @Test
    void aFractionFinerThanTheUnitIsRefusedRatherThanRounded() {
        assertThatThrownBy(() -> new AmountParser(2).parse(Column.AMOUNT, "12.505"))
                .hasMessageContaining("finer");
    }

    @Test
    void zeroAndTheLargestAmountAreRead() {
        assertThat(yen("0")).isZero();
        assertThat(yen("-0")).isZero();
        assertThat(yen("999999999999999")).isEqualTo(999_999_999_999_999L);
    }
}
