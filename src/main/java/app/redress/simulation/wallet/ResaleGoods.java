package app.redress.simulation.wallet;

import app.redress.simulation.world.Basket;
import app.redress.simulation.world.SeededRandom;
import org.jspecify.annotations.Nullable;

/// Chooses what a runner buys for a given sum: goods that resell close to their price.
final class ResaleGoods {
    private static final long LEAST = 150;

    private ResaleGoods() {}

    /// As much as the budget allows, or null if it is too small.
    static @Nullable Basket basket(PlannedAction.Taste taste, long budget, SeededRandom random) {
        if (budget < LEAST) {
            return null;
        }
        Basket basket =
                switch (taste) {
                    case CARTONS -> cartons(budget, random);
                    case HEAT_STICKS -> heatSticks(budget, random);
                    case PREPAID -> prepaid(budget, random);
                    case MIXED ->
                        switch (random.weighted(3, 2, 3, 2)) {
                            case 0 -> cartons(budget, random);
                            case 1 -> heatSticks(budget, random);
                            case 2 -> prepaid(budget, random);
                            default -> leftovers(budget, random);
                        };
                };
        return basket.quantity() > 0 ? basket : leftovers(budget, random);
    }

    private static Basket cartons(long budget, SeededRandom random) {
        long price = 10L * Basket.packPrice(random);
        Basket cartons = Basket.cartons((int) (budget / price), price);
        return cartons.quantity() > 0 ? cartons : packs(budget, random);
    }

    private static Basket packs(long budget, SeededRandom random) {
        long price = Basket.packPrice(random);
        int packs = (int) (budget / price);
        return new Basket(Basket.CIGARETTES, "たばこ", packs, packs * price);
    }

    private static Basket heatSticks(long budget, SeededRandom random) {
        long price = random.chance(0.5) ? 5_000 : 4_600;
        return Basket.heatSticks((int) (budget / price), price);
    }

    private static Basket prepaid(long budget, SeededRandom random) {
        long value = Basket.cardValue(random);
        return Basket.prepaid((int) (budget / value), value);
    }

    private static Basket leftovers(long budget, SeededRandom random) {
        return new Basket("FOOD", "まとめ買い", random.between(1, 9), budget - Math.min(budget / 10, random.lag(120)));
    }
}
