package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import app.redress.cli.options.WindowRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// The language of help, refused arguments and the window.
class CommandLanguageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private @Nullable WindowRequest opened;

    private final RedressCommand command = new RedressCommand(
            request -> {
                opened = request;
                return 0;
            },
            "Abe",
            InstantSource.fixed(Instant.EPOCH),
            new Secrets(new SecureRandom(), Map.of()));

    private int run(String args) {
        return command.run(args.split(" "), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private List<CommandSpec> commands(String language) {
        CommandLine root =
                command.line(new String[] {"--lang", language, "--help"}, new PrintWriter(out), new PrintWriter(err));
        return withSubcommands(root).map(CommandLine::getCommandSpec).toList();
    }

    private static Stream<CommandLine> withSubcommands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandLanguageTest::withSubcommands));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyCommandAndArgumentIsDescribedAndNoDescriptionIsUnused(String language) {
        List<String> said = new ArrayList<>(
                List.of(commands(language).getFirst().usageMessage().synopsisHeading()));
        for (CommandSpec spec : commands(language)) {
            said.addAll(Arrays.asList(spec.usageMessage().description()));
            said.add(spec.usageMessage().commandListHeading());
            assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
            for (ArgSpec argument : spec.args()) {
                assertThat(argument.description()).as(spec.name() + argument).isNotEmpty();
                said.addAll(Arrays.asList(argument.description()));
            }
        }
        ResourceBundle texts = HelpTexts.in(Locale.forLanguageTag(language));
        // picocli fills in the default
        assertThat(texts.keySet().stream().map(key -> texts.getString(key).replaceFirst("\\$\\{.*", "")))
                .allMatch(text -> said.stream().anyMatch(shown -> shown.startsWith(text)));
    }

    @Test
    void bothLanguagesDescribeTheSame() {
        assertThat(HelpTexts.in(Locale.JAPANESE).keySet())
                .isEqualTo(HelpTexts.in(Locale.ENGLISH).keySet());
    }

    @Test
    void helpUsesTheLanguageStatedBeforeOrAfterTheCommand() {
        assertThat(run("analyze --help --lang ja")).isZero();
        String behind = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("--lang=ja analyze --help")).isZero();
        assertThat(out).hasToString(behind);
        assertThat(behind).startsWith("使い方: redress analyze").contains("取引のエクスポート");
    }

    @Test
    void defaultValuesAreFilledIn() {
        String help = commands("ja").getFirst().commandLine().getUsageMessage(Ansi.OFF);
        assertThat(help).contains("Asia/Tokyo").doesNotContain("DEFAULT-VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze --transactions x --out | redress: Missing option or value: --out; see redress analyze --help",
                "explain --case x | redress: Missing option or value: ACCOUNT; see redress explain --help",
                "analyze --zone Mars | redress: --zone: 'Mars' is not a time zone; write it like Asia/Tokyo",
                "analyze --as-of now | redress: --as-of: 'now' is not a time; write it like 2019-07-04T06:00:00+09:00",
                "analyze --threads many | redress: --threads: 'many' is not a whole number",
                "drill --days x | redress: --days: 'x' is not a whole number",
                "analyze --progress often | redress: --progress: there is no 'often'; choose one of auto, always, never",
                "analyze --out x --out y --transactions z | redress: --out is given twice; give it once",
                "analyse | redress: Unknown option or argument: 'analyse'; see redress --help",
                "analyze --transactions x --out y --key=secret | redress: Unknown option or argument: '--key'; see redress analyze --help",
                "--lang ja analyze --zone Mars | redress: --zone: 'Mars' はタイムゾーンではありません。Asia/Tokyo のように書いてください。",
                "explain --case x --lang ja | redress: オプションまたは値がありません：ACCOUNT。redress explain --help をご覧ください。"
            })
    void unusableArgumentsAreRefusedByNameInOneLine(String args, String line) {
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(line);
    }

    @Test
    void theWindowOpensInTheStatedLanguage() {
        assertThat(run("--lang ja")).isZero();
        assertThat(Objects.requireNonNull(opened).language()).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void withoutAStatedLanguageTheWindowChooses() {
        assertThat(run("--zone UTC")).isZero();
        assertThat(Objects.requireNonNull(opened).language()).isNull();
    }
}
