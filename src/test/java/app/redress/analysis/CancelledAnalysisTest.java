package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.session.CaseFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.store.EvidenceStore;
import app.redress.findings.Findings;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How soon work stops is how often it asks: a few thousand rows, or one account, are done in milliseconds.
class CancelledAnalysisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
    private static final long ROWS_BETWEEN = 2_048;

    @TempDir
    private static Path drill;

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() throws IOException {
        DrillProfile standard = Objects.requireNonNull(DrillProfile.named("standard"));
        Drill.run(new DrillRequest(500, 15, 4, 31, standard, drill), Progress.NONE);
    }

    /// Counts by stage how often the work asks whether to go on.
    private static class Asking implements Progress {
        final Map<Stage, AtomicLong> asked = new EnumMap<>(Stage.class);
        private volatile Stage now = Stage.READING;

        Asking() {
            for (Stage stage : Stage.values()) {
                asked.put(stage, new AtomicLong());
            }
        }

        @Override
        public void stage(Stage stage, long done, long total) {
            // readers also report late
            now = stage.compareTo(now) > 0 ? stage : now;
        }

        @Override
        public boolean cancelled() {
            in(now).incrementAndGet();
            return false;
        }

        AtomicLong in(Stage stage) {
            return Objects.requireNonNull(asked.get(stage));
        }
    }

    private static AnalysisRequest request(Map<EvidenceKind, List<Path>> files, int threads) {
        return AnalysisRequest.of(files, PolicyFile.shipped(TOKYO), threads);
    }

    private static Map<EvidenceKind, List<Path>> files() {
        return GoldenCaseTest.exportsIn(drill);
    }

    private static long rows(Findings findings) {
        return findings.evidence().receipts().stream()
                .map(Receipt::lines)
                .mapToLong(lines -> lines.total())
                .sum();
    }

    enum Kept {
        COMPRESSED,
        BESIDE_THE_CASE
    }

    @ParameterizedTest
    @EnumSource
    void readingAsksEveryFewThousandRowsHoweverTheyAreKept(Kept kept) throws IOException {
        Asking asking = new Asking();
        Findings findings;
        switch (kept) {
            case COMPRESSED -> findings = Analysis.run(request(compressed(), 1), asking);
            case BESIDE_THE_CASE -> {
                try (EvidenceStore store = EvidenceStore.in(folder.resolve("store"), "1.0")) {
                    Analysis.run(request(files(), 1), store, Progress.NONE);
                    store.keep();
                }
                try (EvidenceStore store = EvidenceStore.in(folder.resolve("store"), "1.0")) {
                    findings = Analysis.run(request(files(), 1), store, asking);
                    assertThat(store.told().toString()).contains("store.taken");
                }
            }
            default -> throw new AssertionError(kept);
        }
        assertThat(rows(findings)).isGreaterThan(2 * ROWS_BETWEEN);
        assertThat(asking.in(Progress.Stage.READING).get()).isGreaterThanOrEqualTo(rows(findings) / ROWS_BETWEEN);
    }

    private Map<EvidenceKind, List<Path>> compressed() throws IOException {
        Map<EvidenceKind, List<Path>> packed = new EnumMap<>(EvidenceKind.class);
        for (Map.Entry<EvidenceKind, List<Path>> kind : files().entrySet()) {
            Path file = kind.getValue().getFirst();
            Path to = folder.resolve(file.getFileName() + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
                Files.copy(file, out);
            }
            packed.put(kind.getKey(), List.of(to));
        }
        return packed;
    }

    @Test
    void readingAsksEveryFewThousandRowsJudgingAtEveryAccountAndSavingAtEveryTable() {
        Asking asking = new Asking();
        Findings findings = Analysis.run(request(files(), 2), asking);
        int accounts = findings.accounts().size();
        assertThat(accounts).isPositive();
        assertThat(asking.in(Progress.Stage.READING).get())
                .as("reading")
                .isGreaterThanOrEqualTo(rows(findings) / ROWS_BETWEEN);
        assertThat(asking.in(Progress.Stage.SCREENING).get()).as("screening").isGreaterThanOrEqualTo(10);
        assertThat(asking.in(Progress.Stage.JUDGING).get()).as("judging").isGreaterThanOrEqualTo(3L * accounts);
        try (CaseFile made = CaseFile.create(folder.resolve("case"), "case", "Abe", CLOCK)) {
            asking.stage(Progress.Stage.SAVING, 0, 0);
            made.save(findings, asking);
        }
        assertThat(asking.in(Progress.Stage.SAVING).get()).as("saving").isGreaterThanOrEqualTo(15);
    }

    /// Waits at a question until a person has cancelled, and counts what is asked or told afterwards.
    private static final class Stopping extends Asking {
        private final Stage at;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch pressed = new CountDownLatch(1);
        private final AtomicLong later = new AtomicLong();

        Stopping(Stage at) {
            this.at = at;
        }

        @Override
        public boolean cancelled() {
            if (pressed.getCount() == 0) {
                later.incrementAndGet();
                return true;
            }
            super.cancelled();
            if (in(at).get() == 0) {
                return false;
            }
            reached.countDown();
            try {
                if (!pressed.await(5, TimeUnit.MINUTES)) {
                    throw new AssertionError("nobody cancelled");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READING", "SCREENING", "JUDGING"})
    void whoeverCancelsIsObeyedAtTheNextQuestionOfEachThread(Progress.Stage stage) throws InterruptedException {
        int threads = 2;
        Stopping stopping = new Stopping(stage);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            Analysis.run(request(files(), threads), stopping);
        });
        assertThat(stopping.reached.await(5, TimeUnit.MINUTES)).isTrue();
        stopping.pressed.countDown();
        assertThatThrownBy(work::join).hasCauseInstanceOf(Progress.Cancelled.class);
        // tasks that had not begun yet ask once, before they read anything
        assertThat(stopping.later.get()).as("questions after it was cancelled").isLessThanOrEqualTo(128 + threads);
    }
}
