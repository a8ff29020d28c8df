package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Policy;
import app.redress.domain.UnusableInput;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void amountsOfMoneyAreWholeYen() {
        assertThat(TestPolicy.of(UTC, "operator.charge = 9999.6")
                        .numbers()
                        .operator()
                        .charge())
                .isEqualTo(10_000);
    }

    @Test
    void oneLineOfACustomPolicyChangesOneNumber() {
        Policy own = TestPolicy.of(UTC, "chain.unseen-thief.hours = 0.9", "goods.usualGoods.owner = 0.61");
        Policy shipped = PolicyFile.shipped(UTC);
        assertThat(own.numbers().hmm().unseenThief().after(3600)).isEqualTo(0.9);
        assertThat(own.numbers().hmm().unseenThief().after(60)).isEqualTo(2.2);
        assertThat(own.numbers().hmm().afterThief())
                .isEqualTo(shipped.numbers().hmm().afterThief());
        assertThat(own.numbers().signals().of("goods", "usualGoods").owner()).isEqualTo(0.61);
        assertThat(own.numbers().signals().of("goods", "usualGoods").thief())
                .isEqualTo(shipped.numbers().signals().of("goods", "usualGoods").thief());
    }

    @Test
    void keysThatEarlierVersionsShippedAreReadUnderTheirNamesOfToday() {
        Policy kept = TestPolicy.of(
                UTC,
                "hand.anotherHand.owner = 0.16",
                "chain.unseen-deeds = 9",
                "takeover.further-hand.day = 1.6",
                "charge-beside-all.habitual.thief = 0.02");
        assertThat(kept.numbers()
                        .signals()
                        .of("earlier-client", "earlierClient")
                        .owner())
                .isEqualTo(0.16);
        assertThat(kept.numbers().takeover().further().day()).isEqualTo(1.6);
    }

    @Test
    void anUnusedKeyIsNamed() {
        assertThatThrownBy(() -> TestPolicy.of(UTC, "goods.usualGoods.robber = 0.1"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("the test")
                .hasMessageContaining("goods.usualGoods.robber");
    }

    @Test
    void aSignalLevelWithoutSharesIsNamed() {
        assertThatThrownBy(() -> PolicyFile.shipped(UTC).numbers().signals().of("goods", "unheardOf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("goods.unheardOf");
    }
}
