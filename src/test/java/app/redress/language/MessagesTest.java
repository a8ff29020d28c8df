package app.redress.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Message;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every message of the engine exists in both languages, and none is written elsewhere.
class MessagesTest {
    private static final Path SENTENCES = Path.of("src/main/resources/app/redress/language");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("Message\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern OTHER_CODE = Pattern.compile("Message\\s*\\.of\\(\\s*[^\"\\s]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /// Keys by which the catalogue joins lists, and messages with dedicated methods.
    private static final Set<String> OWN = Set.of("plain", "nothing", "list.names", "list.sentences");

    private static final Set<String> REFUSALS =
            Set.of("UnusableInput", "CaseLocked", "BadValue", "UnreadableTime", "DecisionRefused");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyCodeInTheSourcesHasATextAndEveryTextIsUsed(String language) {
        Set<String> used = new TreeSet<>(OWN);
        sources().forEach(text -> CODE.matcher(text).results().forEach(m -> used.add(m.group(1))));

        assertThat(used).hasSizeGreaterThan(250);
        assertThat(sentences(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void japaneseCountersFollowTheirNumberWithoutABlankAndAPayoutGoesOutByOneWord() {
        Pattern apart = Pattern.compile("[0-9}] (件|円|人|名|回|日|時間|分|秒|か所|アカウント|行)");
        assertThat(List.of("messages", "window", "report", "reasons", "explain", "help", "detect"))
                .allSatisfy(list -> assertThat(read(SENTENCES.resolve(list + "_ja.properties")))
                        .doesNotContainPattern(apart)
                        .doesNotContain("送出"));
    }

    @Test
    void codesAreLiteralsInTheSources() {
        Path own = SOURCES.resolve("app/redress/domain/Message.java");
        assertThat(files().filter(file -> !file.equals(own)))
                .noneMatch(file -> OTHER_CODE.matcher(read(file)).find());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        Properties english = sentences("en");
        Properties japanese = sentences("ja");
        for (String code : english.stringPropertyNames()) {
            assertThat(places(japanese.getProperty(code))).as(code).isEqualTo(places(english.getProperty(code)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "window", "report", "reasons", "explain", "detect"})
    void everyListHasTheSameTextsInBothLanguagesAndEachIsAValidPattern(String list) {
        assertThat(load(list + "_ja").stringPropertyNames())
                .isEqualTo(load(list + "_en").stringPropertyNames())
                .isNotEmpty();
        for (String language : List.of("_en", "_ja")) {
            load(list + language).forEach((key, pattern) -> {
                assertThat(new MessageFormat((String) pattern, Locale.ROOT).toPattern())
                        .as("an apostrophe of %s is written once", key)
                        .isEqualTo(unquoted((String) pattern));
            });
        }
    }

    /// The pattern as MessageFormat returns it when every apostrophe in it is doubled.
    private static String unquoted(String pattern) {
        return new MessageFormat(pattern.replace("''", "’"), Locale.ROOT)
                .toPattern()
                .replace("’", "''");
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        try (Stream<Path> all = Files.list(SENTENCES)) {
            for (Path list :
                    all.filter(f -> f.toString().endsWith(".properties")).toList()) {
                assertThat(Files.readAllLines(list).stream()
                                .filter(line -> line.matches("[A-Za-z][^=\\s]*=.*"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(list.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noRefusalCanBeBuiltFromALiteralText() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                        "app.redress.domain", "app.redress.casefile", "app.redress.evidence", "app.redress.worklist");
        Set<JavaClass> refusals = product.stream()
                .filter(type -> REFUSALS.contains(type.getSimpleName()))
                .collect(Collectors.toSet());

        assertThat(refusals).hasSameSizeAs(REFUSALS);
        assertThat(refusals.stream().flatMap(type -> type.getConstructors().stream()))
                .allSatisfy(built -> assertThat(takes(built, Message.class))
                        .as(built.getFullName())
                        .isTrue())
                .allSatisfy(built -> assertThat(takes(built, String.class))
                        .as(built.getFullName())
                        .isFalse());
    }

    /// Logs and programming errors are for developers; names of fonts and folders are not texts.
    @Test
    void commandsAndWindowContainNoLiteralTexts() {
        Pattern literal = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
        Pattern words = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
        Predicate<String> speaks = line -> literal.matcher(line).results().anyMatch(text -> words.matcher(text.group())
                .find());
        Pattern developers =
                Pattern.compile("LOG\\.|requireNonNull|\\w+Exception\\(|^\\s*///|FAMILY|Application Support");
        assertThat(Stream.of("cli", "console", "desktop", "Redress.java")
                        .map(SOURCES.resolve("app/redress")::resolve)
                        .flatMap(MessagesTest::filesIn)
                        .flatMap(file -> read(file).lines())
                        .filter(speaks)
                        .filter(line -> !developers.matcher(line).find()))
                .containsExactly(
                        "                \"A fault stopped work on \" + thread.getName() + \": \" + FaultTrace.of(fault)));");
        assertThat(speaks).accepts("printf(\"two words\")").rejects("say(\"a\", two words, \"b\")");
    }

    private static boolean takes(JavaConstructor built, Class<?> type) {
        return built.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(type));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 accounts", "1, 1 account", "2, 2 accounts", "1200, '1,200 accounts'"})
    void singularAndPluralAreCorrect(long number, String words) {
        assertThat(Said.english(Message.of("summary.lists", 1, number)))
                .isEqualTo("1 compensation item, " + words + " to freeze");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overview.accounts | 1 | 1 account",
                "overview.accounts | 1200 | 1,200 accounts",
                "rejects.saved | 1 | 1 line → rows.csv. Correct the file there, then import it.",
                "conflicts.waiting | 1 | 1 decision is not in the figures yet.",
                "conflicts.waiting | 0 | 0 decisions are not in the figures yet.",
                "import.preamble | 2 | 2 lines above the table"
            })
    void singularAndPluralAreCorrectInTheWindow(String key, long number, String words) {
        assertThat(new Catalogue("window", Locale.ENGLISH).say(key, number, "rows.csv"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"en, log{1}.csv cannot be read: {0}", "ja, log{1}.csv を読めません（{0}）。"})
    void aValueThatLooksLikeAPlaceholderIsNeverSubstituted(String language, String sentence) {
        Catalogue messages = Catalogue.ofMessages(Locale.forLanguageTag(language));

        assertThat(messages.say(Message.of("table.unreadable", "log{1}.csv", "{0}")))
                .isEqualTo(sentence);
    }

    @Test
    void nestedAndListedMessagesUseTheLanguageOfTheWhole() {
        Message whole = Message.of(
                "detect.answerFirst",
                "{0}.csv",
                3,
                List.of(Message.of("ask.stepUnit"), Message.of("ask.noKind")),
                List.of("'a'", "b"));

        assertThat(Said.english(whole))
                .isEqualTo("{0}.csv, line 3: How long is one step of the counts?; "
                        + "The columns fit no kind of export; what is this file?. The file has 'a', b");
        assertThat(Catalogue.ofMessages(Locale.JAPANESE).say(whole))
                .isEqualTo("{0}.csv 3行目：1ステップの長さはどれだけですか／" + "列の構成に合う種類がありません。このファイルは何ですか。列は 'a'、b です。");
    }

    @Test
    void lineNumbersAreNotGroupedByThousands() {
        assertThat(Said.english(Message.of("note.cutOff", 12_345))).contains("line 12345:");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return files().map(MessagesTest::read);
    }

    private static Stream<Path> files() {
        return filesIn(SOURCES);
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String language) {
        return load("messages_" + language);
    }

    private static Properties load(String list) {
        Properties sentences = new Properties();
        try (Reader in = Files.newBufferedReader(SENTENCES.resolve(list + ".properties"))) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
