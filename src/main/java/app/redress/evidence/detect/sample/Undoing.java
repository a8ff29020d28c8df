package app.redress.evidence.detect.sample;

import java.util.regex.Pattern;

/// Parts of texts that say that money went back or that nothing was moved: whole words stand in the vocabulary, but
/// remarks and names of movements are sentences and compounds.
public final class Undoing {
    private static final Pattern REFUND = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:refund|reversal|return(?:ed)?(?!\\p{L}))|返金|払戻|払い戻し|返品|取消|erstatt|gutschrift|rückbuch|storno"
                    + "|reembolso|devoluci|rembours|rimborso|\\biade|退款|환불|취소|คืนเงิน|hoàn tiền|возврат|\\bestorno");
    /// Parts of sentences that say that a movement failed or was undone.
    private static final Pattern FAILED = Pattern.compile(
            "(?i)失敗|エラー|取消|取り消|キャンセル|無効|拒否|不成立|不足|ませんでした|できません"
                    + "|\\b(?:declined|rejected|refused|failed|failure|cancell?ed|voided|reversed|insufficient|not (?:approved|completed|authori[sz]ed))\\b");

    private Undoing() {}

    /// Whether a text says that money came back.
    public static boolean isSaidIn(String text) {
        return REFUND.matcher(text).find();
    }

    /// Whether a text says that nothing was moved, or nothing for good.
    public static boolean isFailure(String text) {
        return FAILED.matcher(text).find();
    }
}
