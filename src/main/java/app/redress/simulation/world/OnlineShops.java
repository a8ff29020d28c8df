package app.redress.simulation.world;

import java.util.List;

/// Shops on the internet that take the wallet: they have a name but no place.
public final class OnlineShops {
    private static final List<Line> LINES = List.of(
            new Line(shop(1, "ブックオンライン"), "BOOKS", List.of("書籍", "コミック", "電子書籍"), 500, 1_300),
            new Line(shop(2, "ファッションモール"), "APPAREL", List.of("シャツ", "スニーカー", "バッグ"), 1_900, 4_500),
            new Line(shop(3, "デジタル家電ネット"), "ELECTRONICS", List.of("イヤホン", "充電器", "メモリーカード"), 1_200, 6_000),
            new Line(shop(4, "まいにち通販"), "DAILY", List.of("洗剤", "日用品セット", "ペット用品"), 800, 2_200),
            new Line(shop(5, "ゲームストア"), "GAME", List.of("ゲーム内アイテム", "ダウンロード版ソフト"), 250, 2_400),
            new Line(shop(6, "お取り寄せグルメ"), "FOOD", List.of("米", "ギフトセット", "冷凍食品"), 1_500, 3_000),
            new Line(shop(7, "コスメ便"), "COSMETICS", List.of("化粧水", "日焼け止め"), 900, 2_600),
            new Line(shop(8, "チケットオンライン"), "TICKET", List.of("公演チケット", "映画前売券"), 1_800, 6_500));
    private static final List<String> SUBSCRIPTIONS = List.of("音楽配信", "動画配信", "クラウド保存", "電子新聞");
    private static final int[] FEES = {400, 500, 980, 980, 1_180, 1_950, 2_980};
    private static final Store GIFT_CODES = shop(9, "ギフトコード販売");
    public static final int LEAST_VALUE = 1_000;
    private static final int[] CODE_VALUES = {LEAST_VALUE, 1_500, 3_000, 5_000, 10_000};

    private OnlineShops() {}

    private static Store shop(int number, String name) {
        return new Store("E%03d".formatted(number), name, "");
    }

    /// What somebody orders, and where; now and then it is a gift code for a child or a friend.
    public static Order order(SeededRandom random) {
        if (random.chance(0.06)) {
            return new Order(GIFT_CODES, codes(1, value(random)));
        }
        Line line = random.pick(LINES);
        Basket goods = new Basket(
                line.category, random.pick(line.goods), random.between(1, 2), line.from + random.lag(line.more));
        return new Order(line.shop, goods);
    }

    /// The same sum every month.
    public static Order subscription(SeededRandom random) {
        int n = random.between(0, SUBSCRIPTIONS.size() - 1);
        return new Order(
                shop(20 + n, SUBSCRIPTIONS.get(n)),
                new Basket("SUBSCRIPTION", SUBSCRIPTIONS.get(n), 1, FEES[random.between(0, FEES.length - 1)]));
    }

    /// Where codes are sold that can be passed on at once.
    public static Store giftCodes() {
        return GIFT_CODES;
    }

    public static Basket codes(int pieces, long value) {
        return new Basket("GIFT_CARD", "ギフトコード", pieces, pieces * value);
    }

    public static long value(SeededRandom random) {
        return CODE_VALUES[random.weighted(20, 20, 28, 20, 12)];
    }

    /// Goods and their shop.
    public record Order(Store shop, Basket basket) {}

    private record Line(Store shop, String category, List<String> goods, long from, long more) {}
}
