package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoughtGoodsTest {
    private final BoughtGoods goods = new BoughtGoods();

    @Test
    void goodsAreTheOwnersUsualOnesOrOthers() {
        FeatureFixture food = FeatureFixture.payment(500).history(5).bought("food", "bread", false);
        assertThat(ExpectedAnswer.of(goods, food.buys(1, 0).make())).isEqualTo("usualGoods");
        assertThat(ExpectedAnswer.of(goods, food.buys(0, 0).make())).isEqualTo("otherGoods");
    }

    @Test
    void resaleGoodsAreRecognisedByItemUnlessTheOwnerAlwaysBuysThem() {
        FeatureFixture cigarettes = FeatureFixture.payment(500).history(5).bought("tobacco", "cigarettes", true);
        assertThat(ExpectedAnswer.of(goods, cigarettes.make())).isEqualTo("convertible cigarettes");
        assertThat(ExpectedAnswer.of(goods, cigarettes.buys(1, 1).make())).isEqualTo("convertibleHabit cigarettes");
        assertThat(ExpectedAnswer.of(
                        goods,
                        FeatureFixture.payment(500)
                                .bought("tobacco", null, true)
                                .make()))
                .isEqualTo("convertible tobacco");
    }

    @Test
    void withoutGoodsInTheExportThereIsNoSignal() {
        assertThat(ExpectedAnswer.of(goods, FeatureFixture.payment(500).make())).isNull();
        assertThat(ExpectedAnswer.of(
                        goods,
                        FeatureFixture.payment(500).bought(null, null, false).make()))
                .isNull();
    }
}
