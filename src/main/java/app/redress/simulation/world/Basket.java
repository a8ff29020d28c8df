package app.redress.simulation.world;

import java.util.List;

/// What one payment at the till was for.
///
/// @param amount yen for all pieces together
public record Basket(String category, String item, int quantity, long amount) {
    public static final String CIGARETTES = "CIGARETTES";
    static final String PREPAID_CARD = "PREPAID_CARD";

    private static final List<String> FOOD = List.of("おにぎり", "弁当", "サンドイッチ", "パン", "サラダ", "カップ麺", "惣菜");
    private static final List<String> DRINK = List.of("コーヒー", "緑茶", "水", "ジュース", "ビール", "缶チューハイ");
    private static final List<String> DAILY = List.of("雑誌", "洗剤", "電池", "ティッシュ", "傘", "化粧品");
    private static final int[] PACK_PRICES = {440, 450, 460, 480, 490, 500, 510, 520};
    private static final int[] CARD_VALUES = {1_500, 3_000, 5_000, 10_000};

    /// What anyone buys on the way to work or home.
    public static Basket everyday(SeededRandom dice) {
        return switch (dice.weighted(46, 30, 16, 8)) {
            case 0 -> new Basket("FOOD", dice.pick(FOOD), dice.between(1, 3), 110 + dice.lag(380));
            case 1 -> new Basket("DRINK", dice.pick(DRINK), dice.between(1, 2), 100 + dice.lag(130));
            case 2 -> new Basket("DAILY", dice.pick(DAILY), 1, 150 + dice.lag(500));
            default -> new Basket("FOOD", "まとめ買い", dice.between(4, 12), 900 + dice.lag(1_100));
        };
    }

    public static Basket packs(SeededRandom dice) {
        int packs = dice.weighted(70, 20, 10) + 1;
        return new Basket(CIGARETTES, "たばこ", packs, packs * (long) packPrice(dice));
    }

    public static Basket cartons(int cartons, long price) {
        return new Basket(CIGARETTES, "たばこ カートン", cartons, cartons * price);
    }

    public static Basket heatSticks(int cartons, long price) {
        return new Basket(CIGARETTES, "加熱式たばこ カートリッジ カートン", cartons, cartons * price);
    }

    public static Basket prepaid(int cards, long value) {
        return new Basket(PREPAID_CARD, "プリペイドカード", cards, cards * value);
    }

    /// The rare large purchase of an honest customer.
    public static Basket large(SeededRandom dice) {
        return switch (dice.weighted(25, 25, 25, 15, 10)) {
            case 0 -> new Basket("TICKET", "公演チケット", dice.between(1, 4), 10_000 + 500L * dice.between(0, 40));
            case 1 -> prepaid(dice.between(1, 3), 10_000);
            case 2 -> cartons(dice.between(2, 6), 10L * packPrice(dice) + (dice.chance(0.5) ? 400 : 0));
            case 3 -> new Basket("ALCOHOL", "酒類 まとめ買い", dice.between(5, 30), 10_000 + dice.lag(5_000));
            default -> new Basket("DAILY", "ゲーム機 周辺機器", 1, 12_000 + 100L * dice.between(0, 200));
        };
    }

    public static int packPrice(SeededRandom dice) {
        return PACK_PRICES[dice.between(0, PACK_PRICES.length - 1)];
    }

    public static int cardValue(SeededRandom dice) {
        return CARD_VALUES[dice.weighted(20, 30, 30, 20)];
    }
}
