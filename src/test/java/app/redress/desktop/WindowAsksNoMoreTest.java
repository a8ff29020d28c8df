package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.SetInspector.Inspected;
import app.redress.analysis.StatedFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of every set that `analyze` reads without a question are ready in the wizard, too, and comparing them asks
/// nothing.
class WindowAsksNoMoreTest {
    private static final Path SETS = Path.of("src/test/resources");

    @TempDir
    private Path folder;

    static Stream<Path> sets() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String set : List.of("second-set", "third-set")) {
            try (Stream<Path> cases = Files.list(SETS.resolve(set))) {
                cases.filter(Files::isDirectory)
                        .filter(WindowAsksNoMoreTest::asksNothing)
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private static boolean asksNothing(Path folder) {
        String text = text(folder);
        return text.startsWith("run analyze") && !text.contains("\nasks ") && !text.contains("--set");
    }

    private static String text(Path folder) {
        try {
            return Files.readString(folder.resolve("case.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatAnalyzeReadsWithoutAQuestionTheWizardReadsToo(Path set) {
        List<String> words =
                List.of(text(set).lines().findFirst().orElseThrow().substring(4).split(" \\| "));
        Map<EvidenceKind, List<Path>> files = files(set, words);
        ZoneId zone = ZoneId.of(words.get(words.indexOf("--zone") + 1));
        MappingProfiles profiles = MappingProfiles.detected(zone);
        ImportService service = new LocalImportService(new ProfileLibrary(folder), 1);
        List<StatedFile> known = new ArrayList<>();
        for (ExportFile file : texts(service, files)) {
            EvidenceKind kind = service.inspect(file, null, profiles, List.of()).kind();
            if (kind != null) {
                known.add(new StatedFile(file, kind, profiles));
            }
        }
        for (ExportFile file : texts(service, files)) {
            Inspected seen = service.inspect(file, null, profiles, known);
            assertThat(seen.seen().questions()).as(file.name()).isEmpty();
            assertThat(files.get(seen.seen().kind())).as(file.name()).contains(file.path());
        }
        service.compare(new EvidenceChoice(files, profiles, zone, null, null), Progress.NONE);
    }

    private static List<ExportFile> texts(ImportService service, Map<EvidenceKind, List<Path>> files) {
        return files.values().stream()
                .flatMap(List::stream)
                .flatMap(path -> service.textsIn(path).stream())
                .toList();
    }

    private static Map<EvidenceKind, List<Path>> files(Path set, List<String> words) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        EvidenceKind kind = EvidenceKind.TRANSACTIONS;
        for (String word : words) {
            for (EvidenceKind named : EvidenceKind.values()) {
                kind = word.equals("--" + named.name().toLowerCase(java.util.Locale.ROOT)) ? named : kind;
            }
            if (!word.isEmpty() && Files.isRegularFile(set.resolve(word))) {
                files.computeIfAbsent(kind, _ -> new ArrayList<>()).add(set.resolve(word));
            }
        }
        return files;
    }
}
