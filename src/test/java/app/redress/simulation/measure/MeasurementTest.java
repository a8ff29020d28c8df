package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.findings.Findings;
import app.redress.report.export.ResultFolder;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.measure.DrillOutcome.Method;
import app.redress.simulation.score.FindingsToScore;
import app.redress.simulation.score.Score;
import app.redress.simulation.score.Truth;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTest {
    private static final MeasureRequest REQUEST = request(2, "3", "standard", "other-country");
    private static List<DrillOutcome> outcomes = List.of();

    @TempDir
    private Path temp;

    @BeforeAll
    static void measure(@TempDir Path temp) throws IOException {
        outcomes = run(REQUEST, temp, Progress.NONE);
    }

    private static MeasureRequest request(int threads, String seeds, String... names) {
        List<DrillProfile> profiles = Arrays.stream(names)
                .map(name -> Objects.requireNonNull(DrillProfile.named(name)))
                .toList();
        return new MeasureRequest(profiles, Seeds.of(seeds), 300, 12, 4, null, threads);
    }

    private static List<DrillOutcome> run(MeasureRequest request, Path temp, Progress progress) throws IOException {
        try (TemporaryFolder temporary = new TemporaryFolder(temp)) {
            InstantSource stopped = InstantSource.fixed(Instant.EPOCH);
            return new Measurement(request, temporary, stopped, progress).run(_ -> assertNoFileIn(temp));
        }
    }

    private static void assertNoFileIn(Path temp) {
        try (Stream<Path> all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile))
                    .as("files of a drill that is over")
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theSameSeedsGiveTheSamePageWithAnyNumberOfThreadsAndLeaveNoFile() throws IOException {
        String page = new AccuracyPage(REQUEST, outcomes).text();
        MeasureRequest one = request(1, "3", "standard", "other-country");
        assertThat(new AccuracyPage(one, run(one, temp, Progress.NONE)).text()).isEqualTo(page);
        assertThat(outcomes)
                .extracting(DrillOutcome::profile, DrillOutcome::seed)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(page)
                .contains(
                        "redress measure --seeds 3 --profiles standard,other-country --accounts 300 --victims 12 --days 4")
                .contains(
                        "2 incidents (kinds: 2, seeds of each: 1)",
                        "| other-country | The standard incident in Indonesia",
                        "| other-country | EVIDENCE |",
                        "|  | FOREIGN_LOGIN |",
                        "not judged");
        assertNothingIsLeft();
    }

    @Test
    void everyAccountAndEveryChargeAndPaymentIsInTheCalibration() {
        DrillOutcome outcome = outcomes.getFirst();
        Calibration accounts = outcome.accounts();
        assertThat(accounts.bins().stream().mapToLong(Calibration.Bin::count).sum() + accounts.unseen())
                .isEqualTo(300);
        assertThat(accounts.bins().stream().mapToLong(Calibration.Bin::hostile).sum() + accounts.missed())
                .isEqualTo(12);
        assertThat(outcome.events().bins().stream()
                                .mapToLong(Calibration.Bin::hostile)
                                .sum()
                        + outcome.events().missed())
                .isEqualTo(hostileOf(outcome));
        assertThat(outcome.ranges().getFirst().truth())
                .isEqualTo(outcome.score(Method.EVIDENCE).dueTruth());
    }

    private static long hostileOf(DrillOutcome outcome) {
        Score.Hits events =
                Objects.requireNonNull(outcome.score(Method.EVIDENCE).events());
        return events.hit() + events.missed();
    }

    @Test
    void theScoreEqualsThatOfTheWrittenResult() throws IOException {
        Path drill = Files.createDirectory(temp.resolve("d"));
        Path result = temp.resolve("r");
        DrillProfile standard = Objects.requireNonNull(DrillProfile.named("standard"));
        Drill.run(new DrillRequest(300, 12, 4, 3, standard, drill), Progress.NONE);
        Map<EvidenceKind, List<Path>> files = Map.of(
                EvidenceKind.TRANSACTIONS, List.of(drill.resolve(DrillFiles.TRANSACTIONS)),
                EvidenceKind.ACCESS, List.of(drill.resolve(DrillFiles.ACCESS)));
        Findings findings =
                Analysis.run(AnalysisRequest.of(files, PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 2), Progress.NONE);
        new ResultFolder(Locale.ENGLISH, List.of()).write(findings, result, Map.of());
        Path truth = drill.resolve(DrillFiles.TRUTH_ACCOUNTS);
        assertThat(Score.of(Truth.read(truth), FindingsToScore.of(findings))).isEqualTo(Score.of(truth, result));
        assertThat(Score.of(truth, result).accounts().hit()).isPositive();
    }

    @Test
    void anotherCountrysDrillIsJudgedByItsOwnBusinessDayAndCurrency() {
        DrillOutcome abroad = outcomes.getLast();
        Score rule = abroad.score(Method.OPERATOR_DAY);
        assertThat(rule.accounts().precision())
                .as("a threshold in yen would accuse nearly everybody")
                .isGreaterThan(0.4);
        assertThat(rule.dueTruth()).isGreaterThan(50_000_000);
        assertThat(abroad.score(Method.EVIDENCE).accounts().recall()).isGreaterThan(0.7);
    }

    @Test
    void aCancelledMeasurementLeavesNoFile() throws IOException {
        Progress whenJudging = new Progress() {
            private volatile boolean stop;

            @Override
            public void stage(Stage stage, long done, long total) {
                stop |= stage == Stage.JUDGING;
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
        assertThatExceptionOfType(Progress.Cancelled.class)
                .isThrownBy(() -> run(request(1, "3-4", "standard"), temp, whenJudging));
        assertNothingIsLeft();
    }
}
