package app.redress.console.accounts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.query.QueryWords;
import app.redress.console.parts.Texts;
import app.redress.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionWordsTest {
    private final QueryWords japanese = ConditionWords.of(new Texts(Language.JAPANESE));
    private final QueryWords english = ConditionWords.of(new Texts(Language.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "区分:可能性あり, tier:possible",
        "可能性あり, tier:possible",
        "区分：濃, tier:probable",
        "tier:濃厚, tier:probable",
        "保留, hold:yes",
        "保留中, hold:yes",
        "保留:いいえ, hold:no",
        "未判断, decided:no",
        "補償対象額>=３００００円, due>=30000",
        "確率＞90, probability>90",
        "海外からのログイン, signal:foreignAccess",
        "共通点:ipアドレス, shares:address",
        "店舗:\"大宮 東口店\", store:\"大宮 東口店\"",
        "担当者:なし, assignee:none",
        "佐藤 \"保留\", 佐藤 保留"
    })
    void whatTheScreenSaysCanBeTyped(String typed, String kept) {
        assertThat(AccountSearch.of(japanese.kept(typed)).typed()).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void everyConditionIsShownInWordsThatFindTheSame(Key key) {
        List<String> values = key.choices().isEmpty() ? List.of(other(key)) : key.choices();
        for (String value : values) {
            AccountTerm term = new AccountTerm(key, Comparison.IS, value);
            for (QueryWords words : List.of(japanese, english)) {
                assertThat(AccountSearch.of(words.kept(words.shown(term))).terms())
                        .as(words.shown(term))
                        .containsExactly(term);
            }
            assertThat(japanese.shown(term)).doesNotStartWith(key.word());
            assertThat(english.shown(term)).isEqualTo(term.typed());
        }
    }

    private static String other(Key key) {
        return switch (key) {
            case LOSS -> "2019-07-03T10";
            case BRIDGE -> "1..2/added";
            case PROBABILITY -> "0.95";
            default -> key.isNumber() ? "0" : "A 1";
        };
    }

    @Test
    void wordsOfTheTextStayWordsOfTheText() {
        AccountSearch search = new AccountSearch("保留", List.of());

        assertThat(japanese.shown(search)).isEqualTo("\"保留\"");
        assertThat(AccountSearch.of(japanese.kept(japanese.shown(search)))).isEqualTo(search);
    }

    @Test
    void completionOffersTheWordsOfTheScreenAndThoseOfTheOtherLanguage() {
        assertThat(japanese.completions("佐藤 可")).containsExactly("区分:可能性あり");
        assertThat(japanese.completions("区分:")).hasSize(5).contains("区分:問題なし");
        assertThat(japanese.completions("不正チ")).containsExactly("不正チャージ>");
        assertThat(japanese.completions("ti")).containsExactly("tier:");
        assertThat(japanese.completions("保")).contains("保留:", "保留:はい");
        assertThat(english.completions("tier:p")).containsExactly("tier:probable", "tier:possible");
        assertThat(Stream.of("保", "区分:", "ti")).allSatisfy(typed -> assertThat(japanese.completions(typed))
                .allSatisfy(offered -> assertThat(japanese.keyOf(offered)).isPresent()));
        assertThat(japanese.completions("佐藤 ")).isEmpty();
    }
}
