package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Transaction.Goods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static Policy policy(String zone, String boundary) {
        return new Policy(
                "test",
                "text",
                ZoneId.of(zone),
                LocalTime.parse(boundary),
                Tracing.FRAUD_FIRST,
                List.of("cigarette", "たばこ"),
                PolicyFile.shipped(ZoneId.of(zone)).numbers());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo,       00:00, 2019-07-02T14:59:59.999Z, 2019-07-02",
        "Asia/Tokyo,       00:00, 2019-07-02T15:00:00Z,     2019-07-03",
        "Asia/Tokyo,       04:00, 2019-07-02T18:59:59Z,     2019-07-02",
        "Asia/Tokyo,       04:00, 2019-07-02T19:00:00Z,     2019-07-03",
        "UTC,              00:00, 2019-07-02T23:59:59Z,     2019-07-02",
        // the clocks go forward at 02:00 on 10 March and back at 02:00 on 3 November
        "America/New_York, 04:00, 2019-03-10T07:59:59Z,     2019-03-09",
        "America/New_York, 04:00, 2019-03-10T08:00:00Z,     2019-03-10",
        "America/New_York, 04:00, 2019-11-03T08:59:59Z,     2019-11-02",
        "America/New_York, 04:00, 2019-11-03T09:00:00Z,     2019-11-03"
    })
    void aBusinessDayBeginsAtTheDayBoundaryInTheZone(String zone, String boundary, String at, LocalDate day) {
        assertThat(policy(zone, boundary).dayOf(Instant.parse(at))).isEqualTo(day);
    }

    @Test
    void convertibleGoodsAreFoundInCategoryOrItemInAnyCase() {
        Policy policy = policy("UTC", "00:00");
        assertThat(policy.convertible(new Goods(null, "Seven CIGARETTES", 10))).isTrue();
        assertThat(policy.convertible(new Goods("たばこ", null, 0))).isTrue();
        assertThat(policy.convertible(new Goods("food", "onigiri", 2))).isFalse();
    }

    @Test
    void missingGoodsAreNotMistakenForTheWordNull() {
        Policy odd = PolicyFile.of("odd", "policy.convertible-goods = null|a b", ZoneId.of("UTC"));
        assertThat(odd.convertible(new Goods(null, null, 1))).isFalse();
        assertThat(odd.convertible(new Goods("extra", "big", 1))).isFalse();
    }

    @Test
    void changingTheTracingConventionLeavesTheRestUnchanged() {
        Policy policy = policy("Asia/Tokyo", "04:00");
        Policy other = policy.with(Tracing.PRO_RATA);
        assertThat(other.tracing()).isEqualTo(Tracing.PRO_RATA);
        assertThat(other.with(Tracing.FRAUD_FIRST)).isEqualTo(policy);
    }

    @Test
    void aPolicyIsImmutable() {
        Policy shipped = policy("UTC", "00:00");
        List<String> words = new ArrayList<>(List.of("cigarette"));
        Policy policy =
                new Policy("p", "", shipped.zone(), shipped.dayBoundary(), shipped.tracing(), words, shipped.numbers());
        words.clear();
        assertThat(policy.convertibleGoods()).containsExactly("cigarette");
        assertThatThrownBy(() -> policy.numbers().signals().shares().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
