package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Creates real cases from real files as the window does.
class LocalCaseServiceTest {
    @TempDir
    Path dir;

    private LocalCaseService service() {
        return RealCases.service(dir, "sato");
    }

    private static long total(OpenCase open) {
        return open.reader().compensation(ListQuery.ALL).sum();
    }

    @Test
    void anAnalysedCaseOpensAgainWithTheSameFigures() {
        Path place = dir.resolve("july");
        long due;
        try (OpenCase made = service().analyse(RealCases.incident(place), Progress.NONE)) {
            due = total(made);
            assertThat(due).isPositive();
            assertThat(made.sample()).isFalse();
            assertThat(made.place()).contains("july");
        }
        try (OpenCase opened = service().openCase(place, null, Progress.NONE)) {
            assertThat(total(opened)).isEqualTo(due);
            assertThat(opened.reader().summary().zone()).isEqualTo(RealCases.TOKYO);
        }
    }

    @Test
    void aCaseWithoutAPathIsSavedInTheUsersCasesFolderByTime() {
        try (OpenCase made = service().analyse(RealCases.incident(null), Progress.NONE)) {
            assertThat(made.place()).contains("case-20190705-090000");
        }
        assertThat(dir.resolve("cases")).isDirectoryContaining("glob:**/case-20190705-090000.mv.db");
    }

    @Test
    void aCasesFolderThatCannotBeCreatedIsReportedWithTheRemedy() throws IOException {
        Files.writeString(dir.resolve("cases"), "a file in its place");
        assertThatThrownBy(() -> service().analyse(RealCases.incident(null), Progress.NONE))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(dir.resolve("cases").toString());
    }

    @Test
    void aCaseWithoutAnAnalysisIsRefusedAndReleased() {
        Path place = dir.resolve("empty");
        CaseFile.create(place, "empty", "sato", RealCases.CLOCK).close();
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> service().openCase(place, null, Progress.NONE))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("no analysis"));
        }
    }

    @Test
    void aMissingCaseIsRefusedAndNotCreated() {
        assertThatThrownBy(() -> service().openCase(dir.resolve("missing"), null, Progress.NONE))
                .isInstanceOf(UnusableInput.class);
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void theSampleIsAnalysedFromItsFolderAndDeletedOnClose() {
        Path place;
        try (OpenCase sample =
                RealCases.service(dir, "sato", RealCases.INCIDENT).openSample(Progress.NONE)) {
            assertThat(sample.sample()).isTrue();
            assertThat(total(sample)).isPositive();
            assertThat(sample.reader().receipts()).hasSize(5);
            place = Path.of(sample.place());
            assertThat(place).exists();
        }
        assertThat(place).doesNotExist();
        assertThat(Objects.requireNonNull(place.getParent())).doesNotExist();
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void theSampleIsAnalysedOnceByEachProgramAndNothingDecidedInItStays() throws IOException {
        Path program = Files.writeString(dir.resolve("redress.jar"), "one");
        Set<Progress.Stage> stages = new ConcurrentSkipListSet<>();
        long total = sample(program, stages);
        assertThat(stages).contains(Progress.Stage.JUDGING);

        stages.clear();
        assertThat(sample(program, stages)).isEqualTo(total);
        assertThat(stages).isEmpty();

        Files.writeString(program, "two");
        assertThat(sample(program, stages)).isEqualTo(total);
        assertThat(stages).contains(Progress.Stage.JUDGING);
        try (Stream<Path> kept = Files.list(dir.resolve("sample"))) {
            assertThat(kept).as("only that of the latest program").hasSize(1);
        }
    }

    @Test
    void aKeptSampleThatIsDamagedIsAnalysedAnew() throws IOException {
        Path program = Files.writeString(dir.resolve("redress.jar"), "one");
        long total = sample(program, new ConcurrentSkipListSet<>());
        try (Stream<Path> kept = Files.walk(dir.resolve("sample"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "nothing of the kind");
            }
        }
        Set<Progress.Stage> stages = new ConcurrentSkipListSet<>();
        assertThat(sample(program, stages)).isEqualTo(total);
        assertThat(stages).contains(Progress.Stage.JUDGING);
    }

    private long sample(Path program, Set<Progress.Stage> stages) {
        Progress progress = new Progress() {
            @Override
            public void stage(Stage stage, long done, long of) {
                stages.add(stage);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        try (OpenCase sample =
                RealCases.service(dir, "sato", RealCases.INCIDENT, program).openSample(progress)) {
            assertThat(sample.reader().receipts()).hasSize(5);
            assertThat(sample.audit().verify(_ -> {}).intact()).isTrue();
            return total(sample);
        }
    }

    @Test
    void theSampleBringsItsPayerAndARealCaseNone() {
        try (OpenCase sample =
                RealCases.service(dir, "sato", Path.of("sample-data")).openSample(Progress.NONE)) {
            assertThat(sample.payouts().practicePayer()).contains(Path.of("sample-data/payer.properties"));
        }
        try (OpenCase real = service().analyse(RealCases.incident(dir.resolve("july")), Progress.NONE)) {
            assertThat(real.payouts().practicePayer()).isEmpty();
        }
    }

    @Test
    void aMissingSampleIsReported() {
        assertThatThrownBy(() -> service().openSample(Progress.NONE))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("sample");
    }

    @Test
    void reanalysisKeepsTheCaseOpenAndItsFigures() {
        LocalCaseService service = service();
        try (OpenCase made = service.analyse(RealCases.incident(dir.resolve("july")), Progress.NONE)) {
            long due = total(made);
            made.reanalysis().run(List.of(), Progress.NONE);
            assertThat(total(made)).isEqualTo(due);
        }
    }

    @Test
    void filesCanBeInspectedBeforeTheyAreImported() {
        assertThat(service().evidence()).isInstanceOf(LocalImportService.class);
    }
}
