package app.redress.payout;

import app.redress.domain.Message;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/// Converts text to the Zengin character set of Japanese banks: half-width kana, capitals, digits and a few signs, one
/// byte each.
///
/// Width, small kana and long vowels are converted by the banks' own rules without loss. Kanji are refused: only a
/// person can give their reading.
final class ZenginText {
    /// Signs allowed in names of persons and companies.
    static final String NAME = "()-. ";

    /// Signs allowed in names of banks and branches.
    static final String BANK = "- ";

    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ";
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String DASHES = "ー－‐‑–—−―";
    private static final String VOICED = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ";
    private static final String HALF_VOICED = "ﾊﾋﾌﾍﾎ";
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private ZenginText() {}

    /// @param field field name, for the refusal
    /// @param signs signs allowed besides kana, capitals and digits
    static String of(String field, String value, String signs) {
        String plain = Normalizer.normalize(value.strip(), Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        for (char c : Normalizer.normalize(plain, Form.NFD).toCharArray()) {
            char half = half(c);
            if (!allowed(half, signs) || !followsRightly(half, text)) {
                throw new FieldRefused(Message.of("payout.character", field, value, String.valueOf(c)));
            }
            text.append(half);
        }
        return text.toString();
    }

    private static char half(char c) {
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        char katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + TO_KATAKANA) : c;
        char large = mapped(katakana, SMALL, LARGE);
        return mapped(large, FULL, HALF);
    }

    private static char mapped(char c, String from, String to) {
        int at = from.indexOf(c);
        return at < 0 ? c : to.charAt(at);
    }

    private static boolean allowed(char c, String signs) {
        return HALF.indexOf(c) >= 0 || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || signs.indexOf(c) >= 0;
    }

    /// Whether the character is no voicing mark or follows its kana; elsewhere a mark would change the previous
    /// character or mean nothing.
    private static boolean followsRightly(char c, StringBuilder before) {
        String bases = c == 'ﾞ' ? VOICED : HALF_VOICED;
        return (c != 'ﾞ' && c != 'ﾟ') || (!before.isEmpty() && bases.indexOf(before.charAt(before.length() - 1)) >= 0);
    }
}
