package app.redress.evidence.imports;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealFormatsTest {
    private static final Path PAGE = Path.of("src/site/formats.md");

    @TempDir
    private Path folder;

    private ExportFile export(RealFormats format) {
        return ExportFile.of(TestExports.write(folder.resolve(format.file()), format.bytes()));
    }

    private static MappingProfiles answered(RealFormats format) {
        return new MappingProfiles(TOKYO, MappingProfile.of("--set", format.answers()), List.of(), Map.of());
    }

    private static String row(RealFormats format, Inspection seen) {
        String kind = seen.kind() == null ? "none" : seen.kind().name().toLowerCase(Locale.ROOT);
        String columns = seen.columns().stream()
                .filter(c -> c.meaning() != null)
                .map(RealFormatsTest::column)
                .collect(Collectors.joining("<br>"));
        String questions = seen.questions().stream().map(Question::key).collect(Collectors.joining("<br>"));
        String standing = seen.kind() == null
                ? ""
                : seen.profiles().detected().lines().entrySet().stream()
                        .filter(e -> e.getKey().startsWith(kind + ".")
                                && e.getValue().matches("[=@].*"))
                        .map(e -> "<br>" + e.getKey().substring(kind.length() + 1) + " = `" + e.getValue() + "`")
                        .collect(Collectors.joining());
        return "| " + format.title() + " | " + seen.format().charset() + ", "
                + seen.format().separator() + " | " + kind + " | " + columns + standing + " | "
                + (questions.isEmpty() ? "nothing" : questions) + " |";
    }

    private static String column(FileColumn column) {
        return column.meaning() == null ? "" : column.meaning().canonical() + " = `" + column.header() + "`";
    }

    @Test
    void theDocumentationMatchesWhatIsDetectedForEveryFormat() throws IOException {
        List<String> rows = Arrays.stream(RealFormats.values())
                .map(format -> row(format, Inspector.inspect(export(format), null, DETECTED)))
                .toList();
        List<String> page = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .toList();
        assertThat(page).containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @EnumSource(RealFormats.class)
    void withAnswersEveryRowIsRead(RealFormats format) {
        ExportFile file = export(format);
        Inspection seen = Inspector.inspect(file, null, answered(format));
        assertThat(seen.questions()).isEmpty();
        ImportPreview trial = Inspector.trial(
                file, java.util.Objects.requireNonNull(seen.kind()), answered(format), Long.MAX_VALUE, _ -> {});
        long header = seen.format().headerLine() == 0 ? 0 : 1;
        assertThat(trial.receipt().lines().accepted())
                .as(trial.troubles().toString())
                .isEqualTo(format.rows() - header);
    }

    @ParameterizedTest
    @EnumSource(RealFormats.class)
    void theDetectedProfileReadsTheFileAgainWithoutQuestions(RealFormats format) {
        ExportFile file = export(format);
        MappingProfile detected =
                Inspector.inspect(file, null, answered(format)).profiles().detected();
        MappingProfile read =
                MappingProfile.of("profile", detected.text().lines().toList());
        Inspection again =
                Inspector.inspect(file, null, new MappingProfiles(TOKYO, MappingProfile.NONE, List.of(read), Map.of()));
        assertThat(again.questions()).isEmpty();
        assertThat(again.profiles().detected().lines()).isEqualTo(detected.lines());
        assertThat(again.columns().stream().map(FileColumn::meaning).filter(m -> m != null))
                .as("found again")
                .hasSameSizeAs(detected.lines().entrySet().stream()
                        .filter(e -> e.getKey().startsWith(detected.said("kind").orElse("") + "."))
                        .filter(e -> !e.getValue().matches("[=@-].*"))
                        .toList());
    }
}
