package app.redress.evidence.detect.doubts;

import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Set;

/// The values of a state that mean one thing or its opposite by the name of their column: 0 is a success as a return
/// code and a failure as a flag, and "true" is bad news in a column named failed.
final class EitherWay {
    private static final Set<String> NUMBERS = Set.of("0", "1");
    private static final Set<String> ANSWERS = Set.of("0", "1", "true", "false", "yes", "no", "y", "n", "t", "f");
    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t");
    private static final List<String> GOOD = List.of(
            "success",
            "succe",
            "allow",
            "approv",
            "grant",
            "authenticated",
            "passed",
            "isvalid",
            "isok",
            "completed",
            "settled",
            "posted",
            "成功",
            "成否",
            "可否",
            "正常",
            "éxito",
            "exitos",
            "erfolg",
            "réussi",
            "sucesso",
            "berhasil",
            "성공");
    private static final List<String> BAD = List.of(
            "fail", "declin", "reject", "denied", "error", "cancel", "void", "revers", "refus", "失敗", "取消", "異常", "拒否",
            "キャンセル", "無効", "fehl", "storn", "échec", "fall", "anul", "실패", "취소");

    private final String header;
    private final ColumnTraits values;

    EitherWay(String header, ColumnTraits values) {
        this.header = Synonyms.normalise(header);
        this.values = values;
    }

    /// Whether a value says yes in a column named for what goes wrong.
    static boolean isBadNews(String header, String word) {
        String bare = Synonyms.normalise(header);
        return BAD.stream().anyMatch(bare::contains) && YES.contains(Synonyms.normalise(word));
    }

    /// The values to ask about; none where the header tells.
    List<String> words() {
        boolean good = GOOD.stream().anyMatch(header::contains);
        boolean bad = BAD.stream().anyMatch(header::contains);
        Set<String> open = bad ? ANSWERS : NUMBERS;
        List<String> texts = values.texts().toList();
        boolean all = !texts.isEmpty() && texts.stream().allMatch(text -> open.contains(Synonyms.normalise(text)));
        if (!all && areCodes(texts)) {
            return texts;
        }
        return all && (bad || !good) ? texts : List.of();
    }

    /// Whether 0 and 1 stand beside other short numbers: then they are codes, and neither tells what it means.
    private boolean areCodes(List<String> texts) {
        return !Synonyms.shipped().namesErrors(header)
                && texts.stream().anyMatch(NUMBERS::contains)
                && texts.stream().anyMatch(text -> !NUMBERS.contains(text))
                && texts.stream()
                        .allMatch(text -> text.length() <= 2 && text.chars().allMatch(Character::isDigit));
    }
}
