package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.casefile.audit.AuditEntry;
import app.redress.console.importing.FileState;
import app.redress.console.overview.OverviewViewModel.Dimension;
import app.redress.console.shell.Screen;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Access;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.language.Language;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/redress/language");
    private static final Path SOURCES = Path.of("src/main/java/app/redress/console");

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        assertThat(words("en").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(words("ja").stringPropertyNames());
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        Properties english = words("en");
        Properties japanese = words("ja");
        for (String key : english.stringPropertyNames()) {
            Set<String> places = places(english.getProperty(key));
            if (!key.equals("notice.unusable")) {
                assertThat(places(japanese.getProperty(key))).as(key).isEqualTo(places);
            }
        }
    }

    @Test
    void everyKeyUsedInTheSourcesHasAText() throws IOException {
        Set<String> known = words("en").stringPropertyNames();
        Pattern named = Pattern.compile("(?:say|prose|label)\\(\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> used = files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> named.matcher(read(f)).results().map(r -> r.group(1)))
                    .toList();
            assertThat(used).hasSizeGreaterThan(80).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDisplayableConstantHasAName(Language language) {
        Texts texts = new Texts(language);
        List<Enum<?>[]> families = List.of(
                Tier.values(),
                Verdict.values(),
                Channel.values(),
                EvidenceKind.values(),
                Definition.values(),
                Access.Kind.values(),
                Transaction.Type.values(),
                Transaction.Status.values(),
                Transaction.Method.values(),
                CompensationItem.Status.values(),
                FreezeItem.Status.values(),
                CompromiseWindow.Closing.values(),
                Progress.Stage.values(),
                Screen.values(),
                Screen.Job.values(),
                AuditEntry.Action.values(),
                Dimension.values(),
                Tracing.values(),
                ExportColumn.values(),
                Inspection.Confidence.values(),
                ImportPreview.Pick.values(),
                FileState.values());
        for (Enum<?>[] family : families) {
            for (Enum<?> constant : family) {
                assertThat(texts.name(constant)).as(constant.name()).isNotBlank();
            }
        }
    }

    @Test
    void anOperatorsCustomControlKeepsItsName() {
        Texts texts = new Texts(Language.JAPANESE);

        assertThat(texts.nameOr("Control", "CHARGING_STOPPED")).isEqualTo("チャージ停止");
        assertThat(texts.nameOr("Control", "店頭掲示")).isEqualTo("店頭掲示");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileNameIsNotTakenForAPlaceholder(Language language) {
        assertThat(new Texts(language).say("export.rows", 7, "log{1}.csv", "a''b{2}"))
                .contains("log{1}.csv", "a''b{2}");
    }

    @Test
    void theWindowAsksWithoutTheWordsOfTheCommandLine() throws IOException {
        Pattern commands = Pattern.compile("--set|(^|[ ;])- (says|if|leaves)|@line|=[A-Z]|(major|24h) says|-negative");
        Properties engine = words("messages", "en");
        Properties window = words("en");
        List<String> told = engine.stringPropertyNames().stream()
                .filter(key -> key.startsWith("ask.") || key.startsWith("warn."))
                .filter(key -> commands.matcher(engine.getProperty(key)).find())
                .toList();
        assertThat(told).hasSizeGreaterThan(10).allSatisfy(key -> assertThat(window.getProperty("asked." + key))
                .as(key)
                .isNotNull()
                .doesNotContainPattern(commands));
        assertThat(window.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("asked."))
                        .map(key -> key.substring("asked.".length())))
                .isSubsetOf(engine.stringPropertyNames());
    }

    @Test
    void aQuestionIsAskedInTheWordsOfTheWindow() {
        assertThat(new Texts(Language.ENGLISH).ask(Message.of("ask.unreadStates", "state", "OK")))
                .startsWith("Column \"state\" may say")
                .endsWith("is it their status?");
        assertThat(new Texts(Language.ENGLISH)
                        .ask(Message.of("ask.missing", Message.of("our.type", "type"), Message.of("ask.oneType"))))
                .startsWith("No column is found for")
                .endsWith("say which");
    }

    private static Set<String> places(String sentence) {
        return new TreeSet<>(Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(r -> r.group())
                .toList());
    }

    private static Properties words(String language) throws IOException {
        return words("window", language);
    }

    private static Properties words(String list, String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(list + "_" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
