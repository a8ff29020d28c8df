package app.redress.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.report.text.ReasonWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @ParameterizedTest
    @ValueSource(strings = {"reasons", "report", "explain"})
    void bothLanguagesHaveTheSameTexts(String list) throws IOException {
        assertThat(load(list + "_ja").keySet())
                .isEqualTo(load(list + "_en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons_en", "reasons_ja", "report_en", "report_ja", "explain_en", "explain_ja"})
    void everyTextUsesAllItsArguments(String list) throws IOException {
        Properties sentences = load(list);
        for (String key : sentences.stringPropertyNames()) {
            String pattern = sentences.getProperty(key);
            MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
            Object[] args = IntStream.range(0, 10)
                    .mapToObj(i -> pattern.contains("{" + i + ",number}") ? (Object) (7000 + i) : "<" + i + ">")
                    .toArray();
            String expected = pattern.replaceAll("\\{(\\d),number}", "7,00$1")
                    .replaceAll("\\{(\\d)}", "<$1>")
                    .replace("''", "'");
            assertThat(format.format(args)).as(list + " " + key).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons", "report"})
    void bothLanguagesUseTheSameArguments(String list) throws IOException {
        Properties english = load(list + "_en");
        Properties japanese = load(list + "_ja");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(japanese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /// Minutes are excluded: one language writes them with two digits, the other does not.
    @Test
    void explanationsUseTheSamePartsInBothLanguages() throws IOException {
        Properties english = load("explain_en");
        Properties japanese = load("explain_ja");
        for (String key : english.stringPropertyNames()) {
            if (!key.startsWith("clock.")) {
                assertThat(arguments(japanese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    private static java.util.Set<String> arguments(String pattern) {
        return java.util.regex.Pattern.compile("\\{\\d(,number)?}")
                .matcher(pattern)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aReasonIsGivenInTheRequestedLanguageWithGroupedYen() {
        Reason reason = Reason.of("hugeForAccount", 1, 90000, 1500);
        assertThat(new ReasonWords(Locale.UK).say(reason))
                .isEqualTo("90,000 yen, far above this account's usual 1,500 yen");
        assertThat(new ReasonWords(Locale.JAPAN).say(reason)).isEqualTo("90,000円：このアカウントの普段（1,500円）を大きく超える");
        assertThat(new ReasonWords(Locale.FRANCE).say(reason)).startsWith("90,000 yen");
    }

    @Test
    void aReasonInTheOwnersFavourIsWordedAsSuch() {
        ReasonWords words = new ReasonWords(Locale.ENGLISH);
        assertThat(words.say(Reason.of("learnedDevice", 2, "d1")))
                .isEqualTo("other accounts were taken over with the device d1");
        assertThat(words.say(Reason.of("learnedDevice", -0.5, "d1")))
                .isEqualTo("others use the device d1 without harm");
        assertThat(words.say(Reason.of("knownStore", -2, "S1"))).isEqualTo("a store the owner uses (S1)");
    }

    @Test
    void theBasisOfACompensationStatesItsCertainty() {
        Reason basis = Reason.of("basis.CARD", 0, 90000, "CONFIRMED");
        assertThat(new ReasonWords(Locale.ENGLISH).say(basis))
                .isEqualTo("unauthorised card charges, not reversed (takeover confirmed)");
        assertThat(new ReasonWords(Locale.JAPAN).say(basis)).isEqualTo("取り消されていない不正なカードチャージ（乗っ取り：確定）");
    }

    @Test
    void anInvalidNumberIsShownUnchanged() {
        assertThat(new ReasonWords(Locale.ENGLISH).say(Reason.of("drained", 1, "n/a")))
                .isEqualTo("drained n/a");
    }

    @Test
    void aReasonWithoutATextShowsItsCodeAndNumbers() {
        ReasonWords words = new ReasonWords(Locale.ENGLISH);
        assertThat(words.say(Reason.of("brandNew", 1, 3, "x"))).isEqualTo("brandNew 3, x");
        assertThat(words.say(Reason.of("brandNew", 1))).isEqualTo("brandNew");
    }

    @Test
    void aLineBreakInAValueIsShownSoThatARefusalStaysOneLine() {
        String said = Catalogue.ofMessages(Locale.ENGLISH).say(Message.of("ask.refuted", "a\r\nb", "1\n2"));
        assertThat(said).isEqualTo("column \"a⏎b\" holds other values, such as \"1⏎2\"");
    }

    @Test
    void bracesInAnArgumentAreLiteral() {
        assertThat(new ReasonWords(Locale.ENGLISH).say(Reason.of("foreign", 1, "{0}'<x>")))
                .isEqualTo("login from abroad ({0}'<x>), where the account had not been used");
    }

    private static Properties load(String list) throws IOException {
        Properties sentences = new Properties();
        Path file = Path.of("src/main/resources/app/redress/language", list + ".properties");
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}
