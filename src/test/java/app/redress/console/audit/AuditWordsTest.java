package app.redress.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.parts.Display;
import app.redress.console.parts.Texts;
import app.redress.language.Language;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditWordsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static String said(String detail, Language language) {
        Texts texts = new Texts(language);
        return new AuditWords(texts, new Display(texts, TOKYO)).of(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item 7; PROPOSED -> REVIEWED; yen 90000 | 案件 7、起案 → 確認済、¥90,000",
                "engine CONFIRMED -> CLEARED; 本人に確認 | 自動判定 確定 → 問題なし、本人に確認",
                "UNDO of 4: CLEARED -> engine CONFIRMED | 取り消し（第4号）: 問題なし → 自動判定 確定",
                "OPEN -> ACCEPTED; claimed 5000, due 4800 yen | 未処理 → 認容、申告額 ¥5,000、認定額 ¥4,800",
                "MANAGER | 責任者",
                "as of 2019-07-03T21:00:00Z; 3 candidates | 2019/07/04 06:00 時点、調査対象 3件",
                "see PAID invoices | see PAID invoices"
            })
    void codesAreSaidInJapaneseAndWhatPeopleWroteStays(String detail, String words) {
        assertThat(said(detail, Language.JAPANESE)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"item 7; PROPOSED -> REVIEWED; yen 90000; ok | item 7; Proposed → Reviewed; ¥90,000; ok"})
    void codesAreSaidInEnglish(String detail, String words) {
        assertThat(said(detail, Language.ENGLISH)).isEqualTo(words);
    }
}
