package app.redress.simulation.world;

import java.util.List;

/// The goods of one payment.
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

    /// An everyday purchase.
    public static Basket everyday(SeededRandom random) {
        return switch (random.weighted(46, 30, 16, 8)) {
            case 0 -> new Basket("FOOD", random.pick(FOOD), random.between(1, 3), 110 + random.lag(380));
            case 1 -> new Basket("DRINK", random.pick(DRINK), random.between(1, 2), 100 + random.lag(130));
            case 2 -> new Basket("DAILY", random.pick(DAILY), 1, 150 + random.lag(500));
            default -> new Basket("FOOD", "まとめ買い", random.between(4, 12), 900 + random.lag(1_100));
        };
    }

    public static Basket packs(SeededRandom random) {
        int packs = random.weighted(70, 20, 10) + 1;
        return new Basket(CIGARETTES, "たばこ", packs, packs * (long) packPrice(random));
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

    /// A rare large purchase of an honest customer.
    public static Basket large(SeededRandom random) {
        return switch (random.weighted(25, 25, 25, 15, 10)) {
            case 0 -> new Basket("TICKET", "公演チケット", random.between(1, 4), 10_000 + 500L * random.between(0, 40));
            case 1 -> prepaid(random.between(1, 3), 10_000);
            case 2 -> cartons(random.between(2, 6), 10L * packPrice(random) + (random.chance(0.5) ? 400 : 0));
            case 3 -> new Basket("ALCOHOL", "酒類 まとめ買い", random.between(5, 30), 10_000 + random.lag(5_000));
            default -> new Basket("DAILY", "ゲーム機 周辺機器", 1, 12_000 + 100L * random.between(0, 200));
        };
    }

    public static int packPrice(SeededRandom random) {
        return PACK_PRICES[random.between(0, PACK_PRICES.length - 1)];
    }

    public static int cardValue(SeededRandom random) {
        return CARD_VALUES[random.weighted(20, 30, 30, 20)];
    }
}
