package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.results.CaseSummary;
import app.redress.damages.AccountFinding;
import app.redress.damages.LedgerGaps;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class CaseFileSaveTest {
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T01:02:03.000000400Z"));

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("incident 七月");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void savedFindingsAreEqualAfterReopening(long seed) {
        Findings findings = new RandomFindings(seed, 60, 12).make();
        try (CaseFile made = CaseFile.create(path, "7月の件", "Abe", CLOCK)) {
            made.save(findings, Progress.NONE);
            assertHolds(made, findings);
        }
        try (CaseFile reopened = CaseFile.open(path, "Abe", CLOCK)) {
            assertHolds(reopened, findings);
        }
    }

    @Test
    void anotherRunReplacesAllPreviousFindings() {
        Findings second = new RandomFindings(5, 17, 3).make();
        try (CaseFile made = CaseFile.create(path, "case", "Abe", CLOCK)) {
            made.save(new RandomFindings(4, 40, 9).make(), Progress.NONE);
            made.save(second, Progress.NONE);
            assertHolds(made, second);
            assertThat(made.account("acct-0000039")).isEmpty();
        }
    }

    @Test
    void noThreadOfTheDatabaseWritesOnItsOwn() {
        CaseFile.create(path, "once", "Abe", CLOCK).close();
        try (CaseFile opened = CaseFile.open(path, "Abe", CLOCK)) {
            opened.save(new RandomFindings(6, 50, 2).make(), Progress.NONE);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("writer") && name.contains(String.valueOf(path.getFileName())));
        }
    }

    @Test
    void theSummaryCountsEveryTierAndAddsUpBothLists() {
        Findings findings = new RandomFindings(6, 50, 2).make();
        try (CaseFile made = CaseFile.create(path, "七月", "Abe", CLOCK)) {
            made.save(findings, Progress.NONE);
            CaseSummary summary = made.summary();
            assertThat(summary.name()).isEqualTo("七月");
            assertThat(summary.asOf()).isEqualTo(findings.basis().asOf());
            assertThat(summary.zone()).isEqualTo(findings.basis().zone());
            assertThat(summary.policyName()).isEqualTo("standard");
            assertThat(summary.accountsScreened()).isEqualTo(1_500_000);
            for (Tier tier : Tier.values()) {
                long expected = findings.accounts().stream()
                        .filter(finding -> finding.timeline().tier() == tier)
                        .count();
                assertThat(summary.tiers().get(tier)).isEqualTo((int) expected);
            }
            assertThat(summary.compensationTotal())
                    .isEqualTo(findings.lists().compensation().stream()
                            .mapToLong(CompensationItem::amount)
                            .sum());
            assertThat(summary.atRiskTotal())
                    .isEqualTo(findings.lists().freeze().stream()
                            .mapToLong(FreezeItem::atRisk)
                            .sum());
        }
    }

    @Test
    void aCaseWithoutFindingsSaysWhatToDo() {
        try (CaseFile made = CaseFile.create(path, "case", "Abe", CLOCK)) {
            assertThat(made.hasFindings()).isFalse();
            assertThat(made.compensation(ListQuery.ALL).rows()).isEmpty();
            assertThatThrownBy(made::summary)
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("analyse exports"));
        }
    }

    @Test
    void cancellingASaveLeavesTheCaseAsItWas() {
        Findings first = new RandomFindings(7, 30, 5).make();
        Findings second = new RandomFindings(8, 3000, 5).make();
        try (CaseFile made = CaseFile.create(path, "case", "Abe", CLOCK)) {
            made.save(first, Progress.NONE);
            long lines = made.audit().entries(ListQuery.ALL).total();
            for (int checks : new int[] {1, 5, 14, 20, 32}) {
                assertThatThrownBy(() -> made.save(second, new CancelAfter(checks)))
                        .as("cancelled at check %s", checks)
                        .isInstanceOf(Progress.Cancelled.class);
                assertHolds(made, first);
                assertThat(made.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);
            }
        }
        try (CaseFile reopened = CaseFile.open(path, "Abe", CLOCK)) {
            assertHolds(reopened, first);
        }
    }

    @Test
    void savingReportsProgress() {
        AtomicLong last = new AtomicLong(-1);
        try (CaseFile made = CaseFile.create(path, "case", "Abe", CLOCK)) {
            made.save(new RandomFindings(9, 700, 1).make(), new Progress() {
                @Override
                public void stage(Stage stage, long done, long total) {
                    assertThat(stage).isEqualTo(Stage.SAVING);
                    assertThat(total).isEqualTo(700);
                    assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
        }
        assertThat(last).hasValue(700);
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheCaseForOthers() throws InterruptedException {
        Findings findings = new RandomFindings(10, 400, 20).make();
        try (CaseFile made = CaseFile.create(path, "case", "Abe", CLOCK)) {
            made.save(findings, Progress.NONE);
        }
        try (CaseFile made = CaseFile.open(path, "Abe", CLOCK)) {
            Thread reader = new Thread(() -> {
                Thread.currentThread().interrupt();
                made.account("acct-0000001");
            });
            reader.setUncaughtExceptionHandler((_, _) -> {});
            reader.start();
            reader.join();
            assertHolds(made, findings);
            made.save(findings, Progress.NONE);
        }
    }

    private static void assertHolds(CaseReader reader, Findings findings) {
        for (AccountFinding finding : findings.accounts()) {
            assertThat(reader.account(finding.account())).contains(finding);
        }
        assertThat(reader.receipts()).isEqualTo(findings.evidence().receipts());
        assertThat(reader.controls()).isEqualTo(findings.evidence().controls());
        assertThat(reader.estimates()).isEqualTo(findings.figures().estimates());
        assertThat(reader.hourly()).isEqualTo(findings.figures().hourly());
        assertThat(reader.breakdown()).isEqualTo(findings.figures().breakdown());
        assertThat(reader.compensation(ListQuery.ALL).rows().stream().map(SmallCase::item))
                .containsExactlyElementsOf(findings.lists().compensation());
        assertThat(reader.freeze(ListQuery.ALL).rows())
                .isEqualTo(findings.lists().freeze());
        assertThat(reader.rejects(ListQuery.ALL).rows())
                .isEqualTo(findings.evidence().rejects());
        assertThat(reader.conflicts()).isEqualTo(findings.evidence().conflicts());
        assertThat(reader.ledgerGaps()).isEqualTo(LedgerGaps.of(findings.accounts()));
        assertThat(reader.summary().asOf()).isEqualTo(findings.basis().asOf());
    }

    /// Cancels at the n-th check.
    private static final class CancelAfter implements Progress {
        private final AtomicInteger left;

        CancelAfter(int checks) {
            left = new AtomicInteger(checks);
        }

        @Override
        public void stage(Stage stage, long done, long total) {}

        @Override
        public boolean cancelled() {
            return left.decrementAndGet() <= 0;
        }
    }

    @Test
    void aStoredWindowFromBeforeForeignAccessBlocksExistedIsReadBack() {
        String kept =
                "{\"start\":\"2019-07-02T17:10:00Z\",\"end\":\"2019-07-03T21:00:00Z\",\"closing\":\"EVIDENCE_ENDS\"}";
        assertThat(CaseJson.read(kept, CompromiseWindow.class))
                .isEqualTo(new CompromiseWindow(
                        Instant.parse("2019-07-02T17:10:00Z"),
                        Instant.parse("2019-07-03T21:00:00Z"),
                        CompromiseWindow.Closing.EVIDENCE_ENDS));
    }
}
