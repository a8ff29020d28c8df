package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.store.EvidenceStore;
import app.redress.findings.Findings;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Analyses repeated from the store beside a case, compared with analyses that read every file.
class StoredEvidenceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Policy OTHER = TestPolicy.of(TOKYO, "policy.tracing = FIFO", "operator.charge = 5000");

    @TempDir
    private static Path drill;

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() throws IOException {
        DrillProfile profile =
                Objects.requireNonNull(DrillProfile.named(DrillProfile.names().getFirst()));
        Drill.run(new DrillRequest(400, 25, 6, 77, profile, drill), Progress.NONE);
    }

    private static AnalysisRequest request(Map<EvidenceKind, List<Path>> files, Policy policy) {
        return AnalysisRequest.of(files, policy, 2);
    }

    private static AnalysisRequest request(Policy policy) {
        return request(GoldenCaseTest.exportsIn(drill), policy);
    }

    private Path store() {
        return folder.resolve("case.evidence");
    }

    /// Findings, and what was told of the store.
    private record Run(Findings findings, List<Message> told) {
        List<String> taken() {
            return told.stream()
                    .filter(m -> m.code().equals("store.taken"))
                    .flatMap(m -> Stream.of(m.args().getFirst().toString().split(", ")))
                    .toList();
        }
    }

    private Run run(AnalysisRequest request) {
        return run(request, "1.0");
    }

    private Run run(AnalysisRequest request, String program) {
        try (EvidenceStore store = EvidenceStore.in(store(), program)) {
            Findings findings = Analysis.run(request, store, Progress.NONE);
            store.keep();
            return new Run(findings, store.told());
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(store())) {
            return files.sorted().toList();
        }
    }

    @Test
    void anotherPolicyIsAppliedWithoutReadingTheLargeExportsAgain() throws IOException {
        assertThat(run(request(PolicyFile.shipped(TOKYO))).taken()).isEmpty();
        assertThat(kept()).hasSize(2);
        Run again = run(request(OTHER));
        assertThat(again.taken()).containsExactly("access.csv", "transactions.csv");
        assertThat(again.told()).extracting(Message::code).contains("store.size");
        assertThat(again.findings()).isEqualTo(Analysis.run(request(OTHER), Progress.NONE));
    }

    @Test
    void oneMoreExportIsTheOnlyOneRead() throws IOException {
        run(request(PolicyFile.shipped(TOKYO)));
        Map<EvidenceKind, List<Path>> more = new HashMap<>(GoldenCaseTest.exportsIn(drill));
        List<String> lines = Files.readAllLines(drill.resolve("access.csv"));
        Path late = Files.write(
                folder.resolve("late.csv"),
                Stream.concat(
                                lines.stream().limit(1),
                                lines.stream().skip(lines.size() - 40L).map(l -> l + "late"))
                        .toList());
        List<Path> access = new ArrayList<>(more.get(EvidenceKind.ACCESS));
        access.add(late);
        more.put(EvidenceKind.ACCESS, access);
        AnalysisRequest request = request(more, PolicyFile.shipped(TOKYO));
        Run again = run(request);
        assertThat(again.taken()).containsExactly("access.csv", "transactions.csv");
        assertThat(again.findings()).isEqualTo(Analysis.run(request, Progress.NONE));
        assertThat(kept()).hasSize(3);
        run(request(PolicyFile.shipped(TOKYO)));
        assertThat(kept()).as("without what is not needed any more").hasSize(2);
    }

    @Test
    void aFileThatHasChangedIsReadAgainThoughItLooksTheSame() throws IOException {
        Path changing = Files.copy(drill.resolve("transactions.csv"), folder.resolve("transactions.csv"));
        Map<EvidenceKind, List<Path>> files = new HashMap<>(GoldenCaseTest.exportsIn(drill));
        files.put(EvidenceKind.TRANSACTIONS, List.of(changing));
        run(request(files, PolicyFile.shipped(TOKYO)));
        var stamp = Files.getLastModifiedTime(changing);
        Files.writeString(changing, Files.readString(changing).replaceFirst("CHARGE,1", "CHARGE,2"));
        Files.setLastModifiedTime(changing, stamp);
        Run again = run(request(files, PolicyFile.shipped(TOKYO)));
        assertThat(again.taken()).containsExactly("access.csv");
        assertThat(again.findings()).isEqualTo(Analysis.run(request(files, PolicyFile.shipped(TOKYO)), Progress.NONE));
    }

    @Test
    void anotherReadingOfTheSameFileIsNotTakenFromTheStore() {
        run(request(PolicyFile.shipped(TOKYO)));
        AnalysisRequest stated =
                request(PolicyFile.shipped(TOKYO)).saying(MappingProfile.NONE.with("empty.words", "xyz"));
        assertThat(run(stated).taken()).isEmpty();
        assertThat(run(stated, "2.0").taken()).as("by another program").isEmpty();
        assertThat(run(stated, "2.0").taken()).hasSize(2);
    }

    @Test
    void aDamagedStoreIsReplacedAndThatIsSaid() throws IOException {
        run(request(PolicyFile.shipped(TOKYO)));
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        Run again = run(request(OTHER));
        assertThat(again.taken()).isEmpty();
        assertThat(again.told()).extracting(Message::code).contains("store.damaged", "store.size");
        assertThat(again.findings()).isEqualTo(Analysis.run(request(OTHER), Progress.NONE));
        assertThat(run(request(OTHER)).taken()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 100, 300, 1000})
    void anAnalysisThatIsCancelledLeavesNothingBehind(int question) {
        AtomicInteger asked = new AtomicInteger();
        Progress stopping = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() >= question;
            }
        };
        assertThatThrownBy(() -> {
                    try (EvidenceStore store = EvidenceStore.in(store(), "1.0")) {
                        Analysis.run(request(OTHER), store, stopping);
                    }
                })
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(store()).doesNotExist();
    }

    @Test
    void aStoreThatIsDeclinedGoes() {
        run(request(OTHER));
        EvidenceStore.drop(store());
        assertThat(store()).doesNotExist();
    }
}
