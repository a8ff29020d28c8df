package app.redress.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The chain's stores over Japan, more where more people live; the same map for owners and attackers.
final class ShopMap {
    private static final List<String> PREFECTURES = List.of(
            "東京都", "神奈川県", "大阪府", "愛知県", "埼玉県", "千葉県", "兵庫県", "北海道", "福岡県", "静岡県", "茨城県", "広島県", "京都府", "宮城県", "新潟県",
            "長野県", "岐阜県", "群馬県", "栃木県", "岡山県", "福島県", "三重県", "熊本県", "鹿児島県", "沖縄県", "滋賀県", "山口県", "愛媛県", "長崎県", "奈良県",
            "青森県", "岩手県", "大分県", "石川県", "山形県", "宮崎県", "富山県", "秋田県", "香川県", "和歌山県", "佐賀県", "山梨県", "福井県", "徳島県", "高知県",
            "島根県", "鳥取県");
    private static final int[] PEOPLE = {
        139, 92, 88, 75, 73, 63, 55, 52, 51, 36, 29, 28, 26, 23, 22, 20, 20, 19, 19, 19, 18, 18, 17, 16, 15, 14, 14, 13,
        13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 10, 9, 8, 8, 8, 7, 7, 7, 6
    };
    private static final Map<String, List<String>> TOWNS = Map.of(
            "東京都", List.of("新宿", "渋谷", "池袋", "上野", "品川", "赤羽", "錦糸町", "八王子", "町田", "蒲田"),
            "埼玉県", List.of("大宮", "浦和", "川口", "川越", "所沢", "越谷", "春日部", "草加"),
            "神奈川県", List.of("横浜", "川崎", "藤沢", "相模大野", "厚木", "武蔵小杉"),
            "大阪府", List.of("梅田", "難波", "天王寺", "堺東", "枚方", "高槻"),
            "千葉県", List.of("船橋", "柏", "松戸", "市川", "津田沼"),
            "愛知県", List.of("栄", "名駅", "金山", "豊橋", "岡崎"));
    private static final List<String> ANYWHERE = List.of("駅前", "本町", "中央", "栄町", "緑町", "大手町", "桜台", "東町", "南");
    private static final List<String> CORNERS =
            List.of("1丁目店", "2丁目店", "3丁目店", "駅東口店", "駅西口店", "南口店", "北店", "バイパス店", "市役所前店");

    private final List<Shop> shops = new ArrayList<>();
    private final List<Shop> saitama;
    private final Shop kabukicho;

    ShopMap(long seed, int accounts) {
        Dice dice = Dice.of(seed, Dice.Stream.SHOPS, 0);
        int size = Math.clamp(accounts / 30, 160, 20_000);
        int all = java.util.Arrays.stream(PEOPLE).sum();
        for (int p = 0; p < PEOPLE.length; p++) {
            int here = Math.max(1, size * PEOPLE[p] / all);
            for (int i = 0; i < here; i++) {
                add(PREFECTURES.get(p), dice);
            }
        }
        kabukicho = new Shop(nextId(), "新宿歌舞伎町1丁目店", "東京都");
        shops.add(kabukicho);
        saitama = shops.stream().filter(s -> s.prefecture().equals("埼玉県")).toList();
    }

    private void add(String prefecture, Dice dice) {
        String town = dice.pick(TOWNS.getOrDefault(prefecture, ANYWHERE));
        shops.add(new Shop(
                nextId(), prefecture.substring(0, prefecture.length() - 1) + town + dice.pick(CORNERS), prefecture));
    }

    /// Ids look assigned at random, as a chain's do after years of openings.
    private String nextId() {
        return String.format(java.util.Locale.ROOT, "S%06d", (shops.size() * 48_271L + 137_911) % 1_000_003);
    }

    Shop any(Dice dice) {
        return dice.pick(shops);
    }

    /// Another store a few streets on: neighbours in the list lie in one prefecture.
    Shop near(Shop home, int position, Dice dice) {
        int to = Math.clamp(position + dice.between(-2, 2), 0, shops.size() - 1);
        Shop shop = shops.get(to);
        return shop.prefecture().equals(home.prefecture()) ? shop : home;
    }

    int position(Dice dice) {
        return dice.between(0, shops.size() - 1);
    }

    int size() {
        return shops.size();
    }

    Shop at(int position) {
        return shops.get(position);
    }

    Shop inSaitama(Dice dice) {
        return dice.pick(saitama);
    }

    Shop kabukicho() {
        return kabukicho;
    }
}
