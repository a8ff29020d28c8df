package app.redress.simulation.wallet;

import app.redress.simulation.world.Basket;
import app.redress.simulation.world.SeededRandom;
import org.jspecify.annotations.Nullable;

/// What a runner buys for a given sum: things that sell for near their price.
final class ResaleGoods {
    private static final long LEAST = 150;

    private ResaleGoods() {}

    /// As much as the budget buys, or null when it buys nothing.
    static @Nullable Basket basket(PlannedAction.Taste taste, long budget, SeededRandom dice) {
        if (budget < LEAST) {
            return null;
        }
        Basket basket =
                switch (taste) {
                    case CARTONS -> cartons(budget, dice);
                    case HEAT_STICKS -> heatSticks(budget, dice);
                    case PREPAID -> prepaid(budget, dice);
                    case MIXED ->
                        switch (dice.weighted(3, 2, 3, 2)) {
                            case 0 -> cartons(budget, dice);
                            case 1 -> heatSticks(budget, dice);
                            case 2 -> prepaid(budget, dice);
                            default -> leftovers(budget, dice);
                        };
                };
        return basket.quantity() > 0 ? basket : leftovers(budget, dice);
    }

    private static Basket cartons(long budget, SeededRandom dice) {
        long price = 10L * Basket.packPrice(dice);
        Basket cartons = Basket.cartons((int) (budget / price), price);
        return cartons.quantity() > 0 ? cartons : packs(budget, dice);
    }

    private static Basket packs(long budget, SeededRandom dice) {
        long price = Basket.packPrice(dice);
        int packs = (int) (budget / price);
        return new Basket(Basket.CIGARETTES, "たばこ", packs, packs * price);
    }

    private static Basket heatSticks(long budget, SeededRandom dice) {
        long price = dice.chance(0.5) ? 5_000 : 4_600;
        return Basket.heatSticks((int) (budget / price), price);
    }

    private static Basket prepaid(long budget, SeededRandom dice) {
        long value = Basket.cardValue(dice);
        return Basket.prepaid((int) (budget / value), value);
    }

    private static Basket leftovers(long budget, SeededRandom dice) {
        return new Basket("FOOD", "まとめ買い", dice.between(1, 9), budget - Math.min(budget / 10, dice.lag(120)));
    }
}
