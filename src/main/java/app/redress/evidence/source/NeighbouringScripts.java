package app.redress.evidence.source;

import app.redress.domain.Message;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells Korean, Chinese and Taiwanese exports, whose bytes also decode as Japanese ones, by the characters that such
/// exports are full of.
final class NeighbouringScripts {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset TAIWANESE = Charset.forName("x-windows-950");
    private static final Set<Integer> HANGUL =
            characters("거래번호일시금액계좌회원결제충전송받기출수료입고객상태완취소점이름구분내역현신용카드잔후원대사자로그인성공실패등록변경기본가맹날짜시간접속국가지역의는을에한");
    private static final Set<Integer> HANZI =
            characters("交易时间类型金额余账户号用支付方式状态成功失败充值消费提现转银行卡流水手机商品单元名称日期订对收款人备注登录操作结果地址的一是不了在有大来个中上到国和地信合计门店编总额退扣");
    private static final Set<Integer> TRADITIONAL = characters(
            "交易時間類型金額餘帳號戶用支付方式狀態成功失敗儲值消費提領轉銀行卡流水手機商品單元名稱日期訂對收款人備註登入操作結果地址的一是不了在有大來個中上到國和合計門店編總額退會員序明細紀錄支出存入別來源動作點密碼變更");
    /// Share of a text that such characters fill.
    private static final double FULL = 0.4;

    private NeighbouringScripts() {}

    private static Set<Integer> characters(String text) {
        return text.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }

    static Optional<EncodingDetector.Finding> find(byte[] sample) {
        double korean = share(sample, KOREAN, HANGUL);
        double chinese = share(sample, CHINESE, HANZI);
        double taiwanese = share(sample, TAIWANESE, TRADITIONAL);
        double most = Math.max(taiwanese, Math.max(korean, chinese));
        if (most < FULL) {
            return Optional.empty();
        }
        if (taiwanese == most) {
            return Optional.of(new EncodingDetector.Finding(TAIWANESE, Message.of("encoding.taiwanese")));
        }
        return Optional.of(
                korean > chinese
                        ? new EncodingDetector.Finding(KOREAN, Message.of("encoding.korean"))
                        : new EncodingDetector.Finding(CHINESE, Message.of("encoding.chinese")));
    }

    /// Share of the characters beyond ASCII that are among these.
    private static double share(byte[] sample, Charset charset, Set<Integer> among) {
        int[] wide = new String(sample, charset)
                .codePoints()
                .filter(c -> c > 127 && Character.isLetterOrDigit(c) || c == 0xFFFD)
                .toArray();
        long known = java.util.Arrays.stream(wide).filter(among::contains).count();
        return wide.length == 0 ? 0 : (double) known / wide.length;
    }
}
