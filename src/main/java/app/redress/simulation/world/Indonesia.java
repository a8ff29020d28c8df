package app.redress.simulation.world;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Another country for the same scenario: other networks, names and language, a hundred times the amounts, and a
/// business day that begins at four in the morning.
final class Indonesia {
    private static final String CODE = "ID";
    private static final List<String> PROVINCES = List.of(
            "Jawa Barat",
            "DKI Jakarta",
            "Jawa Timur",
            "Jawa Tengah",
            "Banten",
            "Sumatera Utara",
            "Sulawesi Selatan",
            "DI Yogyakarta",
            "Bali",
            "Riau",
            "Sumatera Selatan",
            "Lampung",
            "Kalimantan Timur",
            "Sumatera Barat",
            "Kalimantan Selatan",
            "Sulawesi Utara",
            "Nusa Tenggara Barat",
            "Papua");
    private static final List<Integer> PEOPLE =
            List.of(150, 140, 110, 90, 70, 50, 36, 30, 28, 24, 22, 20, 18, 16, 14, 12, 10, 6);
    private static final Map<String, List<String>> TOWNS = Map.of(
            "DKI Jakarta", List.of("Kemang", "Menteng", "Tebet", "Kelapa Gading", "Cengkareng", "Cawang", "Senen"),
            "Jawa Barat", List.of("Bandung", "Bekasi", "Depok", "Bogor", "Cimahi", "Karawang"),
            "Jawa Timur", List.of("Surabaya", "Malang", "Sidoarjo", "Kediri"),
            "Jawa Tengah", List.of("Semarang", "Solo", "Magelang", "Tegal"),
            "Banten", List.of("Tangerang", "Serang", "Cilegon"));
    private static final List<String> ANYWHERE =
            List.of("Pasar Baru", "Alun-Alun", "Terminal", "Stasiun", "Simpang Lima", "Kota Lama", "Pelabuhan");
    private static final List<String> CORNERS =
            List.of(" Sudirman", " Merdeka", " Diponegoro", " Ahmad Yani", " Gajah Mada 2", " Veteran", " Pahlawan 7");
    private static final Streets STREETS = new Streets(
            PROVINCES,
            PEOPLE,
            TOWNS,
            ANYWHERE,
            CORNERS,
            "Jawa Barat",
            "Gerai Blok M Plaza",
            "DKI Jakarta",
            _ -> "Gerai ");
    private static final List<NetworkRange> HOMES = List.of(
            NetworkRange.home(36, 64, 11, CODE),
            NetworkRange.home(125, 160, 13, CODE),
            NetworkRange.home(180, 244, 14, CODE),
            NetworkRange.home(110, 136, 14, CODE),
            NetworkRange.home(139, 192, 14, CODE));
    private static final List<NetworkRange> CARRIERS = List.of(
            NetworkRange.home(114, 120, 13, CODE),
            NetworkRange.home(182, 0, 12, CODE),
            NetworkRange.home(112, 215, 16, CODE));

    static final CountrySetting COUNTRY = new CountrySetting(
            CODE, ZoneId.of("Asia/Jakarta"), LocalTime.of(4, 0), 100, HOMES, CARRIERS, STREETS, words(), "Anggota ");

    private Indonesia() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>(food());
        words.putAll(Map.of(
                "雑誌", "Majalah",
                "洗剤", "Deterjen",
                "電池", "Baterai",
                "ティッシュ", "Tisu",
                "傘", "Payung",
                "化粧品", "Kosmetik",
                "公演チケット", "Tiket konser",
                "酒類 まとめ買い", "Minuman satu kardus",
                "ゲーム機 周辺機器", "Aksesori gim"));
        words.putAll(Map.of(
                "たばこ", "Rokok",
                "たばこ カートン", "Rokok satu slop",
                "加熱式たばこ カートリッジ カートン", "Kartrid rokok elektrik satu slop",
                "プリペイドカード", "Voucher isi ulang"));
        words.putAll(Map.of(
                "身に覚えのない利用があります", "Ada transaksi yang tidak saya kenal",
                "チャージした覚えがありません", "Saya tidak pernah isi saldo",
                "残高が減っています", "Saldo saya berkurang",
                "メールが何通も届いた", "Saya menerima banyak email"));
        return words;
    }

    private static Map<String, String> food() {
        Map<String, String> words = new HashMap<>(Map.of(
                "おにぎり", "Nasi bungkus",
                "弁当", "Nasi kotak",
                "サンドイッチ", "Roti isi",
                "パン", "Roti",
                "サラダ", "Salad",
                "カップ麺", "Mi instan",
                "惣菜", "Lauk",
                "まとめ買い", "Belanja bulanan"));
        words.putAll(Map.of(
                "コーヒー", "Kopi",
                "緑茶", "Teh",
                "水", "Air mineral",
                "ジュース", "Jus",
                "ビール", "Bir",
                "缶チューハイ", "Minuman kaleng"));
        return words;
    }
}
