package app.redress.simulation.world;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The country of the model case.
final class Japan {
    private static final String CODE = "JP";
    private static final List<String> PREFECTURES = List.of(
            "東京都", "神奈川県", "大阪府", "愛知県", "埼玉県", "千葉県", "兵庫県", "北海道", "福岡県", "静岡県", "茨城県", "広島県", "京都府", "宮城県", "新潟県",
            "長野県", "岐阜県", "群馬県", "栃木県", "岡山県", "福島県", "三重県", "熊本県", "鹿児島県", "沖縄県", "滋賀県", "山口県", "愛媛県", "長崎県", "奈良県",
            "青森県", "岩手県", "大分県", "石川県", "山形県", "宮崎県", "富山県", "秋田県", "香川県", "和歌山県", "佐賀県", "山梨県", "福井県", "徳島県", "高知県",
            "島根県", "鳥取県");
    private static final List<Integer> PEOPLE = List.of(
            139, 92, 88, 75, 73, 63, 55, 52, 51, 36, 29, 28, 26, 23, 22, 20, 20, 19, 19, 19, 18, 18, 17, 16, 15, 14, 14,
            13, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 10, 9, 8, 8, 8, 7, 7, 7, 6);
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
    private static final Streets STREETS = new Streets(
            PREFECTURES,
            PEOPLE,
            TOWNS,
            ANYWHERE,
            CORNERS,
            "埼玉県",
            "新宿歌舞伎町1丁目店",
            "東京都",
            region -> region.substring(0, region.length() - 1));
    private static final List<NetworkRange> HOMES = List.of(
            NetworkRange.home(153, 128, 9, CODE),
            NetworkRange.home(126, 0, 9, CODE),
            NetworkRange.home(60, 32, 12, CODE),
            NetworkRange.home(118, 0, 12, CODE),
            NetworkRange.home(219, 160, 12, CODE),
            NetworkRange.home(122, 16, 12, CODE));
    private static final List<NetworkRange> CARRIERS = List.of(
            NetworkRange.home(49, 96, 14, CODE),
            NetworkRange.home(106, 128, 10, CODE),
            NetworkRange.home(126, 192, 11, CODE));

    static final CountrySetting COUNTRY = new CountrySetting(
            CODE, ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT, 1, HOMES, CARRIERS, STREETS, Map.of(), "会員");

    private Japan() {}
}
