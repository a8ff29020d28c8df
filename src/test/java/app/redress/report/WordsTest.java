package app.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Reason;
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

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"reasons", "report"})
    void bothLanguagesHaveTheSameSentences(String list) throws IOException {
        assertThat(load(list + "_ja").keySet())
                .isEqualTo(load(list + "_en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons_en", "reasons_ja", "report_en", "report_ja"})
    void everySentenceTakesAllTheArgumentsItNames(String list) throws IOException {
        Object[] args = IntStream.range(0, 10).mapToObj(i -> "<" + i + ">").toArray();
        Properties sentences = load(list);
        for (String key : sentences.stringPropertyNames()) {
            String pattern = sentences.getProperty(key);
            String expected = pattern.replaceAll("\\{(\\d)}", "<$1>").replace("''", "'");
            assertThat(new MessageFormat(pattern, Locale.ROOT).format(args))
                    .as(list + " " + key)
                    .isEqualTo(expected);
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

    private static java.util.Set<String> arguments(String pattern) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aReasonIsToldInTheLanguageAskedFor() {
        Reason reason = Reason.of("newDeviceThenCharge", 1, 12);
        assertThat(new ReasonWords(Locale.UK).say(reason)).isEqualTo("new device, then a charge after 12 min");
        assertThat(new ReasonWords(Locale.JAPAN).say(reason)).isEqualTo("新しい端末の 12 分後にチャージ");
        assertThat(new ReasonWords(Locale.FRANCE).say(reason)).startsWith("new device");
    }

    @Test
    void aReasonWithoutASentenceShowsItsCodeAndNumbers() {
        ReasonWords words = new ReasonWords(Locale.ENGLISH);
        assertThat(words.say(Reason.of("brandNew", 1, 3, "x"))).isEqualTo("brandNew 3, x");
        assertThat(words.say(Reason.of("brandNew", 1))).isEqualTo("brandNew");
    }

    @Test
    void bracesInAnArgumentAreJustText() {
        assertThat(new ReasonWords(Locale.ENGLISH).say(Reason.of("newCountry", 1, "{0}'<x>")))
                .isEqualTo("login from {0}'<x>, a country this account never used");
    }

    private static Properties load(String list) throws IOException {
        Properties sentences = new Properties();
        Path file = Path.of("src/main/resources/app/redress/report", list + ".properties");
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}
