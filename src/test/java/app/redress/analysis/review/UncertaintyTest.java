package app.redress.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.PolicyFile;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import app.redress.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results about the uncertainty of a figure, in a real case file.
class UncertaintyTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-10T06:00:00Z"));

    private static final PreparedCase ANALYSED = new PreparedCase("case", UncertaintyTest::analyse);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        ANALYSED.in(folder);
    }

    private static void analyse(Path place) {
        AnalysisRequest request = AnalysisRequest.of(
                Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(SAMPLE.resolve("transactions.csv")),
                        EvidenceKind.ACCESS, List.of(SAMPLE.resolve("access.csv")),
                        EvidenceKind.ACCOUNTS, List.of(SAMPLE.resolve("accounts.csv")),
                        EvidenceKind.CLAIMS, List.of(SAMPLE.resolve("claims.csv"))),
                PolicyFile.read(null, ZoneId.of("Asia/Tokyo")),
                2);
        new CaseAnalysis("os", CLOCK, new SecureRandom())
                .run(request, place, null, Progress.NONE)
                .close();
    }

    private CaseFile open() {
        return CaseFile.open(folder.resolve("case"), "os", CLOCK);
    }

    /// A review that confirms every account for exactly what we say it is due.
    private Path confirmed(SampleReview.DrawnSample drawn) throws IOException {
        List<String> lines = new ArrayList<>(List.of("account_id,taken_over,lost,note"));
        drawn.sample()
                .drawn()
                .forEach(d -> lines.add(d.account().account()
                        + (d.account().listed() ? ",yes," + d.account().figure() + "," : ",no,,")));
        return Files.write(folder.resolve("filled.csv"), lines);
    }

    private KeptResult<ReviewedSample> reviewed(CaseFile file, long seed) throws IOException {
        SampleReview.DrawnSample drawn = SampleReview.draw(file, 8, 4, seed, folder.resolve("s" + seed));
        return SampleReview.conclude(file, drawn.file(), confirmed(drawn));
    }

    @Test
    void aReviewIsKeptWithAllThatMakesItCheckable() throws IOException {
        ReviewedSample found;
        try (CaseFile file = open()) {
            found = reviewed(file, 7).result();
        }
        try (CaseFile file = open()) {
            Uncertainty known = Uncertainty.of(file);
            assertThat(known.samples()).singleElement().satisfies(one -> {
                assertThat(one.current()).isTrue();
                assertThat(one.result()).isEqualTo(found);
                assertThat(one.kept().foundAt()).isEqualTo(CLOCK.instant());
                assertThat(one.kept().foundBy()).isEqualTo("os");
                assertThat(one.kept().asOf()).isEqualTo(file.summary().asOf());
                assertThat(one.kept().method()).contains("Stringer");
            });
            assertThat(file.audit()
                            .entries(new ListQuery("UNCERTAINTY_ESTIMATED", "", false, 0, 9))
                            .rows())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.action()).isEqualTo(Action.UNCERTAINTY_ESTIMATED);
                        assertThat(line.detail()).contains("seed 7", found.sha256());
                    });
            assertThat(known.statement().orElseThrow().in(Locale.ENGLISH)).contains("found no error in our list");
        }
    }

    @Test
    void aLaterReviewLeavesTheEarlierOneAndTheSameOneIsKeptOnce() throws IOException {
        try (CaseFile file = open()) {
            reviewed(file, 7);
            reviewed(file, 8);
            reviewed(file, 8);
            assertThat(file.uncertainty().samples())
                    .extracting(kept -> kept.result().seed())
                    .containsExactly(8L, 7L);
        }
    }

    @Test
    void aDecisionThatChangesTheFigureMakesResultsOutOfDate() throws IOException {
        try (CaseFile file = open()) {
            CaseSession manager = new Sessions(file).as("Tanaka");
            reviewed(file, 7);
            Growth growth = new GrowthLists(null, null, null)
                    .estimate(file, 2, Progress.NONE)
                    .result();
            Uncertainty before = Uncertainty.of(file);
            assertThat(before.growths()).singleElement().satisfies(one -> {
                assertThat(one.current()).isTrue();
                assertThat(one.result()).isEqualTo(growth);
                assertThat(one.kept().foundBy()).isEqualTo("Tanaka");
            });
            clear(manager, file);
            Uncertainty after = Uncertainty.of(file);
            assertThat(after.samples()).noneMatch(Uncertainty.Dated::current);
            assertThat(after.growths()).noneMatch(Uncertainty.Dated::current);
            assertThat(after.statement().orElseThrow().in(Locale.ENGLISH))
                    .contains("was of an earlier figure", "the last estimate was of an earlier figure");
        }
    }

    private static void clear(CaseSession by, CaseFile file) {
        AccountRow first = ReviewFrame.rows(file).stream()
                .filter(row -> row.due() > 0)
                .findFirst()
                .orElseThrow();
        by.decideAccounts(
                List.of(new DecisionRequest(first.account(), DecisionSubject.TIER, "CLEARED", "the owner called", 0)));
    }

    @Test
    void anAuditorReadsTheResultButItIsNotKept() throws IOException {
        try (CaseFile file = open()) {
            Sessions people = new Sessions(file);
            people.as("Tanaka");
            SampleReview.DrawnSample drawn = SampleReview.draw(file, 8, 4, 7, folder.resolve("s"));
            people.as("Ito", Role.AUDITOR);
            file.signIn("Ito", Passphrase.of(Sessions.SECRET));
            KeptResult<ReviewedSample> found = SampleReview.conclude(file, drawn.file(), confirmed(drawn));
            assertThat(found.kept()).isFalse();
            assertThat(found.notKept().code()).isEqualTo("signIn.notAllowed");
            assertThat(found.result().result().reviewed()).isEqualTo(12);
            assertThat(file.uncertainty().samples()).isEmpty();
        }
    }

    @Test
    void theAccountsThatWidenTheRangeMostComeFirst() {
        try (CaseFile file = open()) {
            Uncertainty known = Uncertainty.of(file);
            assertThat(known.widest()).isNotEmpty();
            assertThat(known.open()).isGreaterThanOrEqualTo(known.widest().size());
            long narrowest = Uncertainty.width(known.widest().getLast());
            assertThat(ReviewFrame.rows(file).stream()
                            .mapToLong(Uncertainty::width)
                            .filter(w -> w > narrowest)
                            .count())
                    .isLessThan(known.widest().size());
        }
    }
}
