package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoughtGoodsTest {
    private final BoughtGoods goods = new BoughtGoods();

    @Test
    void goodsAreTheOwnersUsualOnesOrOthers() {
        Moved food = Moved.payment(500).history(5).bought("food", "bread", false);
        assertThat(Answer.of(goods, food.buys(1, 0).make())).isEqualTo("usualGoods");
        assertThat(Answer.of(goods, food.buys(0, 0).make())).isEqualTo("otherGoods");
    }

    @Test
    void goodsThatAreSoldOnAreToldByItemUnlessTheOwnerAlwaysBuysThem() {
        Moved cigarettes = Moved.payment(500).history(5).bought("tobacco", "cigarettes", true);
        assertThat(Answer.of(goods, cigarettes.make())).isEqualTo("convertible cigarettes");
        assertThat(Answer.of(goods, cigarettes.buys(1, 1).make())).isEqualTo("convertibleHabit cigarettes");
        assertThat(Answer.of(
                        goods, Moved.payment(500).bought("tobacco", null, true).make()))
                .isEqualTo("convertible tobacco");
    }

    @Test
    void whereGoodsAreNotToldNothingIsSaid() {
        assertThat(Answer.of(goods, Moved.payment(500).make())).isNull();
        assertThat(Answer.of(goods, Moved.payment(500).bought(null, null, false).make()))
                .isNull();
    }
}
