package app.redress.console;

import app.redress.domain.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Texts of the sample incident's reasons.
final class SampleReasons {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("knownDevice", "From the owner's usual device {0}"),
            Map.entry("newCountry", "Login from {0}, a country this account never used"),
            Map.entry("stuffingSource", "{0} failed on {1} other accounts, then got in here"),
            Map.entry("withinWindow", "While a hostile hand had the account"),
            Map.entry("drained", "{0} yen spent within {1} minutes of the charge"),
            Map.entry("usualStore", "At {0}, where the owner usually shops"),
            Map.entry("sameDay", "Charged and spent 10,000 yen or more on one day"),
            Map.entry("basisCARD", "Unauthorised card charges of {0} yen, not reversed"),
            Map.entry("basisBALANCE", "The customer's own {0} yen spent by the attacker"),
            Map.entry("freezeLive", "Balance of {0} yen and a linked card are still open to the attacker"));
    private static final Map<String, String> JAPANESE = Map.ofEntries(
            Map.entry("knownDevice", "本人が普段使う端末 {0} からの操作"),
            Map.entry("newCountry", "これまで利用のない国({0})からのログイン"),
            Map.entry("stuffingSource", "{0} は他の{1}アカウントで失敗した後、このアカウントで成功"),
            Map.entry("withinWindow", "乗っ取り期間中の取引"),
            Map.entry("drained", "チャージから{1}分以内に{0}円を利用"),
            Map.entry("usualStore", "本人が普段利用する店舗({0})"),
            Map.entry("sameDay", "同じ日に1万円以上のチャージと利用"),
            Map.entry("basisCARD", "不正なカードチャージ {0}円(未取消)"),
            Map.entry("basisBALANCE", "本人資金 {0}円が不正に利用されたもの"),
            Map.entry("freezeLive", "残高{0}円と登録カードが攻撃者に利用可能な状態"));

    private SampleReasons() {}

    static Function<Reason, String> in(Locale locale) {
        Map<String, String> words = locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
        return reason -> {
            String sentence = words.getOrDefault(reason.code(), reason.code());
            for (int i = 0; i < reason.args().size(); i++) {
                sentence = sentence.replace("{" + i + "}", reason.args().get(i));
            }
            return sentence;
        };
    }
}
