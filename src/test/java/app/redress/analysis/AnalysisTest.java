package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import app.redress.findings.Findings;
import app.redress.language.Said;
import app.redress.report.export.ResultFolder;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

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

    private static AnalysisRequest request(Path exports, int threads) {
        return AnalysisRequest.of(GoldenCaseTest.exportsIn(exports), PolicyFile.shipped(TOKYO), threads);
    }

    private static Findings run(AnalysisRequest request) {
        return Analysis.run(request, Progress.NONE);
    }

    private Path results(Findings findings, String name) throws IOException {
        Path out = folder.resolve(name);
        new ResultFolder(Locale.ENGLISH, List.of()).write(findings, out);
        return out;
    }

    @Test
    void findingsAreByteIdenticalWithOneAndTwoThreads() throws IOException {
        Findings one = run(request(drill, 1));
        Findings two = run(request(drill, 2));
        assertThat(two).isEqualTo(one);
        assertThat(one.lists().compensation()).isNotEmpty();
        Path first = results(one, "one");
        Path second = results(two, "two");
        for (String file : ResultFolder.FILES) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void shufflingRowsOnlyChangesLineNumbers() throws IOException {
        Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
        for (List<Path> files : GoldenCaseTest.exportsIn(drill).values()) {
            shuffle(files.getFirst(), shuffled);
        }
        Path straight = results(run(request(drill, 2)), "straight");
        Path mixed = results(run(request(shuffled, 2)), "mixed");
        for (String file : List.of("accounts.csv", "compensation.csv", "freeze.csv")) {
            assertThat(mixed.resolve(file)).hasSameBinaryContentAs(straight.resolve(file));
        }
        assertThat(withoutLines(mixed)).isEqualTo(withoutLines(straight));
    }

    private static void shuffle(Path file, Path to) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(8));
        Files.write(to.resolve(file.getFileName()), lines);
    }

    private static List<String> withoutLines(Path results) {
        List<String> rows = new ArrayList<>();
        List<String> columns = List.of(
                "account_id",
                "occurred_at",
                "source",
                "id",
                "type",
                "amount",
                "verdict",
                "probability",
                "reasons",
                "file",
                "balance");
        CsvTable.read(
                results.resolve("events.csv"),
                columns,
                row -> rows.add(String.join("|", columns.stream().map(row::text).toList())));
        return rows;
    }

    @Test
    void overlappingExportsAreCountedOnce() throws IOException {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(GoldenCaseTest.exportsIn(drill));
        files.put(EvidenceKind.TRANSACTIONS, overlapping("transactions.csv"));
        files.put(EvidenceKind.ACCESS, overlapping("access.csv"));
        assertSame(run(AnalysisRequest.of(files, PolicyFile.shipped(TOKYO), 1)), run(request(drill, 1)));
    }

    /// Two files of which each has two thirds of an export's rows.
    private List<Path> overlapping(String export) throws IOException {
        List<String> lines = Files.readAllLines(drill.resolve(export));
        int third = lines.size() / 3;
        List<String> rest = new ArrayList<>(lines.subList(third, lines.size()));
        rest.addFirst(lines.getFirst());
        return List.of(
                Files.write(folder.resolve("early-" + export), lines.subList(0, 2 * third)),
                Files.write(folder.resolve("late-" + export), rest));
    }

    private static void assertSame(Findings overlapping, Findings whole) {
        assertThat(overlapping.evidence().receipts()).allMatch(r -> r.lines().balances());
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertThat(accepted(overlapping, kind)).as(kind.name()).isEqualTo(accepted(whole, kind));
        }
        assertThat(overlapping.lists().compensation()).isEqualTo(whole.lists().compensation());
        assertThat(probabilities(overlapping)).isEqualTo(probabilities(whole));
    }

    private static long accepted(Findings findings, EvidenceKind kind) {
        return findings.evidence().receipts().stream()
                .filter(r -> r.file().kind() == kind)
                .mapToLong(r -> r.lines().accepted())
                .sum();
    }

    private static Map<String, Double> probabilities(Findings findings) {
        return findings.accounts().stream().collect(Collectors.toMap(AccountFinding::account, found -> found.timeline()
                .probability()));
    }

    @Test
    void figuresAddUpAcrossAccountsBreakdownsAndLists() {
        Findings found = run(request(drill, 2));
        long due = found.accounts().stream()
                .filter(a -> a.timeline().tier().isVictim())
                .mapToLong(a -> a.damages().point().totalDue())
                .sum();
        assertThat(found.lists().compensation().stream()
                        .mapToLong(c -> c.amount())
                        .sum())
                .isEqualTo(due);
        DamageEstimate ours = ours(found);
        // the median of the possible totals is close to the proposed amount when little is uncertain
        assertThat(ours.amount()).isCloseTo(due, Percentage.withPercentage(3));
        assertThat(ours.evidence()).hasSameSizeAs(found.evidence().receipts());
        assertInOrder(ours);
        assertThat(found.accounts())
                .allSatisfy(a -> assertThat(a.damages().point().netLoss())
                        .isEqualTo(a.damages().point().unauthorisedSpend()));
    }

    private static DamageEstimate ours(Findings found) {
        return found.figures().estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private static void assertInOrder(DamageEstimate e) {
        DamageEstimate.Range range = Objects.requireNonNull(e.range());
        assertThat(e.amount()).isBetween(range.low(), range.high()).isBetween(e.low(), e.high());
        assertThat(e.expected()).isBetween(range.low(), range.high()).isBetween(e.low(), e.high());
    }

    @Test
    void withTransactionsAloneTheSamplesHeadlineLiesWithinItsRange() {
        Findings found = run(AnalysisRequest.of(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(Path.of("sample-data/transactions.csv"))),
                PolicyFile.shipped(TOKYO),
                1));
        DamageEstimate ours = ours(found);
        assertThat(ours.amount()).isPositive();
        assertInOrder(ours);
    }

    @Test
    void theAsOfTimeIsTheStatedOneOrElseTheLastInstantInTheEvidence() {
        Instant stated = Instant.parse("2019-07-04T06:00:00Z");
        AnalysisRequest usual = request(drill, 1);
        Findings at = run(new AnalysisRequest(usual.files(), usual.profiles(), usual.policy(), stated, 1, List.of()));
        assertThat(at.basis().asOf()).isEqualTo(stated);
        assertThat(at.figures().estimates()).allMatch(e -> e.asOf().equals(stated));
        Findings last = run(usual);
        assertThat(last.basis().asOf())
                .isEqualTo(last.evidence().receipts().stream()
                        .filter(r -> r.file().kind() == EvidenceKind.TRANSACTIONS
                                || r.file().kind() == EvidenceKind.ACCESS)
                        .map(r -> Objects.requireNonNull(r.last()))
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.Stage.class,
            names = {"READING", "SCREENING", "JUDGING"})
    void workStopsAtTheStageInWhichItIsCancelled(Progress.Stage when) {
        List<Progress.Stage> afterwards = new ArrayList<>();
        AtomicBoolean asked = new AtomicBoolean();
        Progress stopping = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {
                if (asked.get()) {
                    afterwards.add(stage);
                }
                asked.compareAndSet(false, stage == when);
            }

            @Override
            public boolean cancelled() {
                return asked.get();
            }
        };
        assertThatThrownBy(() -> Analysis.run(request(drill, 1), stopping)).isInstanceOf(Progress.Cancelled.class);
        assertThat(asked).isTrue();
        assertThat(afterwards).as("what was still reported").isEmpty();
    }

    @Test
    void theSameFileTwiceIsRefusedWhateverItsName() throws IOException {
        Path file = drill.resolve("transactions.csv");
        Path copy = Files.copy(file, folder.resolve("copy.csv"));
        assertThatThrownBy(() -> run(AnalysisRequest.of(
                        Map.of(EvidenceKind.TRANSACTIONS, List.of(file, copy)), PolicyFile.shipped(TOKYO), 1)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("copy.csv has the same content as"))
                .satisfies(Said.containing("name each file once"));
    }

    @Test
    void withoutTransactionsThereIsNothingToAnalyse() {
        assertThatThrownBy(() -> run(AnalysisRequest.of(Map.of(), PolicyFile.shipped(TOKYO), 1)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("--transactions"));
        assertThatThrownBy(() -> AnalysisRequest.of(Map.of(), PolicyFile.shipped(TOKYO), 0))
                .satisfies(Said.containing("0"));
    }

    private Findings withPolicy(String text) throws IOException {
        @Nullable Path policy = Files.writeString(folder.resolve("my.properties"), text);
        return run(AnalysisRequest.of(GoldenCaseTest.exportsIn(drill), PolicyFile.read(policy, TOKYO), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier.confirmed = much",
                "tier.confirmed = NaN",
                "tier.confirmed = Infinity",
                "tier.confirm = 0.5",
                "policy.tracing = LIFO",
                "policy.day-boundary = 4 am",
                "policy.colour = red"
            })
    void anInvalidPolicyIsReportedWithItsKey(String line) {
        assertThatThrownBy(() -> withPolicy(line))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("my.properties"))
                .satisfies(Said.containing(line.substring(0, line.indexOf(' '))))
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingPolicyFileIsReportedByName() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.properties"), TOKYO))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("none.properties"));
    }

    @Test
    void aPolicyWithTheFormerNameOfFifoStillWorks() throws IOException {
        Path file = Files.writeString(folder.resolve("p.properties"), "policy.tracing = OWN_FIRST\n");
        assertThat(PolicyFile.read(file, TOKYO).tracing().name()).isEqualTo("FIFO");
    }

    @Test
    void aCustomPolicyChangesOnlyTheValuesItSets() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.properties"),
                "\uFEFFpolicy.name = ours\npolicy.tracing = FIFO\nfreeze.card-exposure = 1\n");
        var ours = PolicyFile.read(file, TOKYO);
        var shipped = PolicyFile.shipped(TOKYO);
        assertThat(ours.name()).isEqualTo("ours");
        assertThat(ours.tracing().name()).isEqualTo("FIFO");
        assertThat(ours.numbers().freeze().cardExposure()).isEqualTo(1);
        assertThat(ours.numbers().verdicts()).isEqualTo(shipped.numbers().verdicts());
        assertThat(ours.convertibleGoods())
                .isEqualTo(shipped.convertibleGoods())
                .isNotEmpty();
        assertThat(ours.dayBoundary()).isEqualTo(shipped.dayBoundary());
    }
}
