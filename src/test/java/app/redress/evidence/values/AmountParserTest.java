package app.redress.evidence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.language.Said;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {
    private static long yen(String text) {
        return new AmountParser(0).parse(ExportColumn.AMOUNT, text);
    }

    private static long cents(AmountStyle style, String text) {
        return new AmountParser(2, style).parse(ExportColumn.AMOUNT, text);
    }

    private static BadValue refusal(int decimals, AmountStyle style, String text) {
        BadValue bad = catchThrowableOfType(
                BadValue.class, () -> new AmountParser(decimals, style).parse(ExportColumn.AMOUNT, text));
        assertThat(bad).as("refusal of \"%s\"", text).isNotNull();
        assertThat(Said.english(bad.reason())).contains("\"" + text + "\"");
        assertThat(Said.english(bad.remedy())).isNotBlank();
        return bad;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90000",
                "90,000", // wallet app history
                "¥90,000",
                "￥90,000",
                "\\90,000", // the yen sign of CP932
                "90,000円",
                "90,000円也", // receipts
                "金90,000円也",
                "９００００",
                "٩٠٬٠٠٠", // Arabic digits and grouping
                "๙๐,๐๐๐", // Thai digits
                "９０，０００",
                "￥９０，０００円",
                "＋９００００",
                "+90000",
                "90 000",
                "90\u00a0000", // French, by NBSP
                "90\u202f000", // French, as Unicode's locale data has it
                "90\u2009000", // SI
                "90'000", // Switzerland
                "90’000",
                " 90000 ",
                "\u200e90,000", // an invisible direction mark, as copied from a web page
                "090000", // fixed width
                "090,000",
                "90000.00",
                "90000.",
                "90000.000",
                "90,000.0",
                "90,000.000",
                "¥ 90,000",
                "90000 円",
                "¥ 90,000-", // the stroke that closes a figure on receipts
                "￥90,000－",
                "¥90,000.-",
                "90000.-", // Switzerland
                "90,000 JPY",
                "JPY 90,000",
                "JPY90000",
                "90,000yen",
                "EUR 90,000",
                "90,000 €",
                "$90,000",
                "£90,000",
                "\"90,000\"",
                "=\"90000\"", // a spreadsheet's way to keep text
                "'90000",
                "9万円",
                "9万",
                "９万円",
                "90千円" // accounts in thousands
            })
    void ninetyThousandYenIsReadInEverySpelling(String text) {
        assertThat(yen(text)).isEqualTo(90_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-90000",
                "-90,000",
                "-¥90,000",
                "¥-90,000",
                "￥▲90,000",
                "\\-90,000",
                "△90,000", // Japanese book-keeping
                "△ 90,000",
                "▲90,000円",
                "(90,000)", // accounting format
                "(90,000円)",
                "−90000", // U+2212
                "–90000", // en dash, by a word processor
                "－９００００",
                "90,000-", // SAP
                "90000 -",
                "-90,000円",
                "JPY -90,000",
                "¥(90,000)",
                "（９０，０００）",
                "(¥90,000)",
                "-90000.00",
                "△9万円"
            })
    void aMinusIsRecognisedInEveryPosition(String text) {
        assertThat(yen(text)).isEqualTo(-90_000);
    }

    @ParameterizedTest
    @CsvSource({
        "1万5千円,15000",
        "1万5000円,15000",
        "1万5百,10500",
        "1.5万円,15000",
        "5千円,5000",
        "'1,200百万円',1200000000", // accounts in millions
        "5千万円,50000000",
        "1億2000万円,120000000",
        "'1億2,000万3千500円',120003500",
        "三万円,30000",
        "三万五千円,35000",
        "千五百円,1500",
        "十二万,120000",
        "約3万円,30000"
    })
    void roundAmountsInKanjiUnitsAreRead(String text, long yen) {
        assertThat(yen(text)).isEqualTo(yen);
        assertThat(cents(AmountStyle.POINT, text)).isEqualTo(100 * yen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"万", "円", "万円", "1万2万", "1千5万6億", "1万50千円", "1.5万5千円", "1万20000円", "千円", "1万5千x"})
    void invalidKanjiAmountsAreRefused(String text) {
        assertThat(Said.english(refusal(0, AmountStyle.POINT, text).reason())).contains("not an amount");
    }

    @Test
    void aKanjiAmountThatIsNotWholeYenIsRefused() {
        assertThat(Said.english(refusal(0, AmountStyle.POINT, "1.23456万円").reason()))
                .contains("finer");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,23,456',123456", // India
        "'12,34,567',1234567",
        "'1,234,567',1234567",
        "'1''234''567',1234567",
        "1 234 567,1234567",
        "'0,000',0", // a format with a fixed group
        "0.000,0",
        "12345.000,12345"
    })
    void groupedDigitsAreRead(String text, long yen) {
        assertThat(yen(text)).isEqualTo(yen);
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
                "2019/07/03",
                "2019.07.03",
                "12:34",
                "12+3",
                "(12)34",
                "(12",
                "12)",
                "(-12)",
                "--5",
                "-5-",
                "+-5",
                "5+",
                "5-+",
                "1.2.3",
                "10.0.65.171",
                ".",
                ",",
                "1,",
                ",123",
                "1,,234",
                "0x10",
                "一二三",
                "△",
                "¥",
                "JPY",
                "JPY-",
                "A1234",
                "C2047049181", // an id of the mobile-money simulator
                "ABC 500",
                "12/3",
                "１０²", // not 102
                "①", // not 1
                "½",
                "090-1234-5678",
                "090 1234 5678",
                "03-1234-5678",
                "12 34",
                "1 234,567", // two kinds of grouping
                "1,234 567",
                "¥¥5",
                "50%",
                "5円5",
                "NaN",
                "∞",
                "𝟗𝟎a"
            })
    void invalidAmountsAreRefusedWithTheirText(String text) {
        assertThat(Said.english(refusal(0, AmountStyle.POINT, text).reason())).contains("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "9.0E+04", "-4.32E+18", "1,5E+3", "９E+04"})
    void aNumberRoundedByASpreadsheetIsRefused(String text) {
        BadValue bad = refusal(0, AmountStyle.POINT, text);
        assertThat(Said.english(bad.reason())).contains("a spreadsheet rounded this number");
        assertThat(Said.english(bad.remedy())).contains("without opening the file in a spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890123456", "1,234,567,890,123,456", "-99999999999999999999", "1234567890123456.00"})
    void moreDigitsThanAnAmountCanHaveAreRefused(String text) {
        for (int decimals : new int[] {0, 2, 4, 9}) {
            assertThat(Said.english(refusal(decimals, AmountStyle.POINT, text).reason()))
                    .contains("more digits than an amount");
        }
    }

    @Test
    void anAmountThatOverflowsInMinorUnitsIsRefused() {
        assertThat(new AmountParser(3).parse(ExportColumn.AMOUNT, "999999999999999"))
                .isEqualTo(999_999_999_999_999_000L);
        assertThat(Said.english(refusal(4, AmountStyle.POINT, "999999999999999").reason()))
                .contains("more digits");
        assertThat(Said.english(refusal(2, AmountStyle.POINT, "99999999999億円").reason()))
                .contains("amount");
    }

    @ParameterizedTest
    @CsvSource({
        "90.000,     90,   90000",
        "1.500,      1.5,  1500",
        "-12.500,    12.5, 12500",
        "¥123.456,   123.456, 123456",
        "￥９０．０００, 90, 90000"
    })
    void aPointBeforeThreeDigitsMayGroupThousands(String text, String small, String large) {
        for (int decimals : new int[] {0, 2}) {
            BadValue bad = refusal(decimals, AmountStyle.POINT, text);
            assertThat(Said.english(bad.reason()))
                    .contains("either " + small + " or " + large, "point", "decimal mark");
            assertThat(Said.english(bad.remedy())).contains("amount.style = comma", "write " + small);
        }
    }

    @ParameterizedTest
    @CsvSource({"'90,000', 90, 90000", "'-1,500', 1.5, 1500", "'12,500 €', 12.5, 12500"})
    void aCommaBeforeThreeDigitsMayGroupThousandsWhereCommasAreDecimalMarks(String text, String small, String large) {
        BadValue bad = refusal(2, AmountStyle.COMMA, text);
        assertThat(Said.english(bad.reason())).contains("either " + small + " or " + large, "comma");
        assertThat(Said.english(bad.remedy())).contains("amount.style = point", "write " + small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,50", "1.234.567", "1.234,56", "0,5", "0,500", "1234,56", "-12,50", "€ 12,50"})
    void separatorsOfTheOtherStyleAreRefusedNotDropped(String text) {
        BadValue bad = refusal(2, AmountStyle.POINT, text);
        assertThat(Said.english(bad.reason())).contains("while the point is the decimal mark");
        assertThat(Said.english(bad.remedy())).contains("amount.style = comma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "1,234,567", "1,234.56", "0.5", "1234.56"})
    void pointsAreRefusedWhereCommasAreDecimalMarks(String text) {
        BadValue bad = refusal(2, AmountStyle.COMMA, text);
        assertThat(Said.english(bad.reason())).contains("while the comma is the decimal mark");
        assertThat(Said.english(bad.remedy())).contains("amount.style = point");
    }

    @ParameterizedTest
    @CsvSource({
        "12.50,1250",
        "12.5,1250",
        "12,1200",
        "-0.01,-1",
        ".5,50", // Oracle drops the zero
        "12.5000,1250",
        "0.500,50",
        "'1,234.56',123456",
        "'-1,234.56',-123456",
        "'1,234.500',123450",
        "191736.27,19173627", // mobile-money simulator
        "$1234.56,123456"
    })
    void minorUnitsAreReadWhereTheProfileSaysSo(String text, long minor) {
        assertThat(cents(AmountStyle.POINT, text)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,56',123456",
        "'1.234.567,8',123456780",
        "'12,50',1250",
        "1.234,123400",
        "'1 234,56',123456",
        "'1''234',123400",
        "'-1.234,56 €',-123456",
        "'1.234,56-',-123456",
        "'90,-',9000", // Dutch and German prices
        "'0,000',0",
        "'12345,000',1234500"
    })
    void commasAreDecimalMarksWhereTheProfileSaysSo(String text, long minor) {
        assertThat(cents(AmountStyle.COMMA, text)).isEqualTo(minor);
    }

    @Test
    void threeDecimalsAreUnambiguousInACurrencyWithThree() {
        assertThat(new AmountParser(3).parse(ExportColumn.AMOUNT, "90.000")).isEqualTo(90_000);
    }

    @Test
    void aFractionFinerThanTheUnitIsRefusedRatherThanRounded() {
        assertThat(Said.english(refusal(0, AmountStyle.POINT, "12.50").remedy()))
                .contains("amount.decimals = 2");
        assertThat(Said.english(refusal(2, AmountStyle.POINT, "1234.505").reason()))
                .contains("finer");
        assertThat(Said.english(
                        refusal(2, AmountStyle.POINT, "0.30000000000000004").reason()))
                .contains("finer");
    }

    @Test
    void zeroAndTheLargestAmountAreRead() {
        assertThat(yen("0")).isZero();
        assertThat(yen("-0")).isZero();
        assertThat(yen("999999999999999")).isEqualTo(999_999_999_999_999L);
    }

    @Test
    void everyAmountIsParsedFromEverySpelling() {
        Random random = new Random(7);
        AmountParser yen = new AmountParser(0);
        AmountParser cents = new AmountParser(2);
        AmountParser comma = new AmountParser(2, AmountStyle.COMMA);
        for (int i = 0; i < 20_000; i++) {
            long amount = random.nextLong(1L << random.nextInt(1, 46)) * (random.nextBoolean() ? 1 : -1);
            String grouped = String.format(Locale.ROOT, "%,d", Math.abs(amount));
            String sign = amount < 0 ? "-" : "";
            assertThat(yen.parse(ExportColumn.AMOUNT, sign + grouped)).isEqualTo(amount);
            assertThat(yen.parse(ExportColumn.AMOUNT, sign + "¥" + grouped)).isEqualTo(amount);
            assertThat(yen.parse(ExportColumn.AMOUNT, amount < 0 ? "(" + grouped + ")" : grouped + "円"))
                    .isEqualTo(amount);
            String point =
                    sign + String.format(Locale.ROOT, "%,d.%02d", Math.abs(amount) / 100, Math.abs(amount) % 100);
            String swapped = point.replace(',', ' ').replace('.', ',').replace(' ', '.');
            assertThat(cents.parse(ExportColumn.AMOUNT, point)).isEqualTo(amount);
            assertThat(cents.parse(ExportColumn.AMOUNT, point.replace(",", ""))).isEqualTo(amount);
            assertThat(comma.parse(ExportColumn.AMOUNT, swapped)).isEqualTo(amount);
        }
    }

    @Test
    void theFastAndSlowParsersAgreeOnAnyText() {
        Random random = new Random(11);
        String letters = "0123456789012345678900,,..-";
        for (int decimals = 0; decimals <= 3; decimals++) {
            for (AmountStyle style : AmountStyle.values()) {
                AmountParser parser = new AmountParser(decimals, style);
                for (int i = 0; i < 20_000; i++) {
                    String text = random.ints(random.nextInt(1, 9), 0, letters.length())
                            .collect(StringBuilder::new, (b, at) -> b.append(letters.charAt(at)), StringBuilder::append)
                            .toString();
                    // the invisible direction mark forces the slow parser
                    assertThat(outcome(parser, text)).as(text).isEqualTo(outcome(parser, "\u200e" + text));
                }
            }
        }
    }

    private static String outcome(AmountParser parser, String text) {
        try {
            return String.valueOf(parser.parse(ExportColumn.AMOUNT, text));
        } catch (BadValue bad) {
            return Said.english(bad.reason()).replace("\u200e", "");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R$ 640,00|64000",
                "MX$ 1.200,00|120000",
                "US$ 5,00|500",
                "-R$ 12,50|-1250",
                "12,50 zł|1250",
                "3,00 KES|300"
            })
    void signsOfManyCurrenciesAreTakenOff(String text, long minor) {
        assertThat(new AmountParser(2, AmountStyle.COMMA).parse(ExportColumn.AMOUNT, text))
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rs. 620.00 Cr|62000",
                "Rs.1,00,000.00 Dr|-10000000",
                "500.00 DR.|-50000",
                "12.50CR|1250",
                "100 EUR|10000"
            })
    void debitsAndCreditsAreSignsBehindTheAmount(String text, long minor) {
        assertThat(new AmountParser(2).parse(ExportColumn.AMOUNT, text)).isEqualTo(minor);
    }

    @Test
    void aSignThatIsNoCurrencyIsNotHalfACurrency() {
        assertThatThrownBy(() -> new AmountParser(2).parse(ExportColumn.AMOUNT, "X$ 5.00"))
                .isInstanceOf(BadValue.class);
    }
}
