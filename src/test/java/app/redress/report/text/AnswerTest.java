package app.redress.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void theSentenceStatesTimeCustomersLossAndRange() {
        DamageEstimate estimate = estimate(Definition.EVIDENCE, 1_084, 56_412_345, new Range(56_310_000, 56_480_000));

        assertThat(new Answer(estimate, TOKYO).in(Locale.ENGLISH))
                .isEqualTo("As of 4 July 06:00, 1,084 customers lost ¥56.4 million (90%: 56.3 to 56.5)");
        assertThat(new Answer(estimate, TOKYO).in(Locale.JAPANESE))
                .isEqualTo("7月4日 6:00時点の被害は1,084名、5,641万円（90%の確からしさで5,631万〜5,648万円）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3100419 | 3118020 | 3125162 | ¥3.12 million (90%: 3.10 to 3.13) | 312万円（90%の確からしさで310万〜313万円）",
                "505000 | 525500 | 809561 | ¥525,500 (90%: ¥505,000 to ¥809,561) | 525,500円（90%の確からしさで505,000円〜809,561円）",
                "3118019 | 3118020 | 3118021 | ¥3,118,020 (90%: ¥3,118,019 to ¥3,118,021) | 3,118,020円（90%の確からしさで3,118,019円〜3,118,021円）",
                "1199000000 | 1234567890 | 1300000000 | ¥1.23 billion (90%: 1.19 to 1.30) | 12億3,457万円（90%の確からしさで11億9,900万〜13億円）"
            })
    void aRangeIsStatedWithTheDigitsItAllows(long low, long amount, long high, String english, String japanese) {
        DamageEstimate estimate = estimate(Definition.EVIDENCE, 2, amount, new Range(low, high));

        assertThat(new Answer(estimate, TOKYO).in(Locale.ENGLISH)).endsWith("2 customers lost " + english);
        assertThat(new Answer(estimate, TOKYO).in(Locale.JAPANESE)).endsWith("2名、" + japanese);
    }

    @Test
    void aFigureThatIsCertainOrOutsideItsRangeIsStatedWithoutARange() {
        for (Range range : new Range[] {null, new Range(90_000, 90_000), new Range(100_000, 200_000)}) {
            assertThat(new Answer(estimate(Definition.EVIDENCE, 1, 90_000, range), TOKYO).in(Locale.ENGLISH))
                    .isEqualTo("As of 4 July 06:00, 1 customer lost ¥90,000");
        }
    }

    @Test
    void aFigureByAnotherRuleNamesTheRule() {
        DamageEstimate estimate = estimate(Definition.OPERATOR_DAY, 57, 3_300_000, new Range(3_300_000, 3_300_000));

        assertThat(new Answer(estimate, TOKYO).in(Locale.ENGLISH))
                .isEqualTo("As of 4 July 06:00, 57 customers lost ¥3.3 million by the operator's same-day rule");
        assertThat(new Answer(estimate, TOKYO).in(Locale.JAPANESE)).isEqualTo("7月4日 6:00時点の被害は57名、330万円（事業者基準（同日））");
    }

    @Test
    void aSpokenRangeIsNeverNarrowerThanTheRange() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long low = random.nextLong(1, 90_000_000_000L);
            long middle = low + random.nextLong(1, Math.max(2, low / 5));
            long high = middle + random.nextLong(1, Math.max(2, low / 5));

            SpokenYen.Three said = SpokenYen.of(low, middle, high, false);

            double unit =
                    said.middle().contains("billion") ? 1e9 : said.middle().contains("million") ? 1e6 : 1;
            assertThat(figure(said.low()) * unit).isLessThanOrEqualTo(low + 0.5);
            assertThat(figure(said.high()) * unit).isGreaterThanOrEqualTo(high - 0.5);
        }
    }

    private static double figure(String said) {
        return Double.parseDouble(said.replaceAll("[¥,]", ""));
    }

    private static DamageEstimate estimate(Definition definition, int accounts, long amount, @Nullable Range range) {
        return new DamageEstimate(
                definition,
                accounts,
                amount,
                amount,
                amount,
                amount,
                range,
                Instant.parse("2019-07-03T21:00:00Z"),
                "FRAUD_FIRST",
                "standard-1 (0)",
                List.of());
    }
}
