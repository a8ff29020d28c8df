package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.sources.LabelledAccount;
import app.redress.attribution.sources.LabelledAccount.Fate;
import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CaseFixture;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.Sessions;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.Labels;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decided about accounts teaches about others that share their sources, and never about themselves.
class LabelsTest {
    private static final String SHARED = "198.51.100.77,JP,App/2.0 (Tablet),";

    private static CaseFixture fixture;
    private static Findings untaught;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void analyse() throws IOException {
        fixture = new CaseFixture(60);
        for (int i = 0; i < 3; i++) {
            String account = "D" + i;
            fixture.opens(account, 6_000, "").livesIn(account, 60 + i, true);
            fixture.visits(15.5 + i * 0.2, account, "LOGIN", SHARED + account + "-x");
            fixture.buysBread(15.51 + i * 0.2, account, 60 + i, 1_400 + 600 * i);
        }
        untaught = fixture.analyse(folder);
    }

    private static Labels label(String account, Fate fate) {
        return new Labels(false, List.of(new LabelledAccount(account, fate, Map.of())));
    }

    private static AccountTimeline timeline(Findings findings, String account) {
        return CaseFixture.timeline(findings, account);
    }

    @Test
    void aTakeoverConfirmedByPeopleRaisesADoubtfulAccountFromTheSameAddress() throws IOException {
        assertThat(timeline(untaught, "D1").tier()).isEqualTo(Tier.CLEARED);
        Findings taught = fixture.analyse(folder, label("D0", Fate.CONFIRMED));
        assertThat(timeline(taught, "D1").tier()).isEqualTo(Tier.POSSIBLE);
        assertThat(timeline(taught, "D1").signals())
                .filteredOn(reason -> reason.code().equals("taughtSource"))
                .first()
                .satisfies(reason -> assertThat(new ReasonWords(Locale.ENGLISH).say(reason))
                        .isEqualTo("accounts that people confirmed as taken over from 198.51.100.77: 1 (cleared: 0)"));
        assertThat(timeline(taught, "D0")).isEqualTo(timeline(untaught, "D0"));
    }

    @Test
    void anAccountClearedByPeopleSpeaksForOthersFromTheSameAddress() throws IOException {
        double before = timeline(untaught, "D1").probability();
        assertThat(timeline(fixture.analyse(folder, label("D2", Fate.CLEARED)), "D1")
                        .probability())
                .isLessThan(before);
    }

    @Test
    void decisionsTeachTheNextRunOfACaseUntilThatIsSwitchedOff() throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
        CaseAnalysis cases = new CaseAnalysis("os", clock, new SecureRandom());
        try (CaseFile file = cases.run(fixture.request(folder), folder.resolve("case"), null, Progress.NONE)) {
            CaseSession sato = new Sessions(file).as("Sato", Role.ANALYST);
            sato.decideAccounts(List.of(
                    new DecisionRequest("D0", DecisionSubject.TIER, "CONFIRMED", "the customer's own words", 0)));
            cases.again(file, 1, Progress.NONE);
            assertThat(tier(file, "D1")).isEqualTo(Tier.POSSIBLE);
            assertThat(tier(file, "D0")).isEqualTo(Tier.CONFIRMED);
            assertThat(file.secondLooks()).isEmpty();
            Findings off = cases.again(file, Map.of(), false, 1, Progress.NONE);
            assertThat(off.accounts()).isEqualTo(untaught.accounts());
            assertThat(off.figures()).isEqualTo(untaught.figures());
            cases.again(file, 1, Progress.NONE);
            assertThat(tier(file, "D1")).isEqualTo(Tier.CLEARED);
        }
    }

    @Test
    void whoSharesASourceWithADecidedAccountIsJudgedToTheEndEvenWhereMostLeaveEarlier() throws IOException {
        AnalysisRequest request = fixture.request(folder);
        AnalysisRequest mostLeave = new AnalysisRequest(
                request.files(),
                request.profiles(),
                TestPolicy.of(
                        request.policy().zone(),
                        "screening.judged-to-the-end = 0",
                        "label.decided = " + request.policy().numbers().labels().decided()),
                null,
                1,
                List.of());
        assertThat(timeline(Analysis.run(mostLeave.taughtBy(label("D0", Fate.CONFIRMED)), Progress.NONE), "D1")
                        .tier())
                .isEqualTo(Tier.POSSIBLE);
    }

    private static Tier tier(CaseFile file, String account) {
        return file.account(account).orElseThrow().timeline().tier();
    }
}
