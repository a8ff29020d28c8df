package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.timeline.AccountEvidence;
import app.redress.attribution.timeline.AccountJudge;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Together;
import app.redress.evidence.store.EvidenceStore;
import app.redress.screening.Screening;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The first judgement of an account stops where nothing can make it possible. The oracle is the whole judgement.
class FirstJudgementTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Policy POLICY = TestPolicy.of(TOKYO, "screening.measured-accounts = 200");
    private static final SourceReputation.Contribution NOTHING = SourceReputation.Contribution.NONE;

    @TempDir
    private Path folder;

    /// One candidate judged both ways.
    private record Both(String account, AccountContribution brief, AccountContribution whole) {
        boolean left() {
            return brief.own() == NOTHING;
        }
    }

    @ParameterizedTest
    @MethodSource("app.redress.simulation.world.DrillProfile#names")
    void nobodyIsLeftWhomTheWholeJudgementWouldKeep(String profile) throws IOException {
        DrillProfile kind = Objects.requireNonNull(DrillProfile.named(profile));
        Drill.run(new DrillRequest(700, 12, kind.days(), 23, kind, folder), Progress.NONE);
        try (WorkerPool workers = new WorkerPool(2);
                AgreedEvidence agreed = AgreedEvidence.read(
                        ManyCandidatesTest.request(folder, POLICY, true, 2),
                        POLICY,
                        workers,
                        Progress.NONE,
                        EvidenceStore.none())) {
            FirstPass first = agreed.first();
            Screening screening = first.screening();
            CandidateRounds rounds =
                    new CandidateRounds(first, screening.candidates(), workers, Progress.NONE, CaseJudge.ROUNDS);
            CaseKnowledge initial = CaseKnowledge.of(POLICY, screening, first.accountCount());
            CaseKnowledge known = initial.measuredBy(
                    rounds.eachMeasured((_, e) -> AccountJudge.contributionOf(initial, e, NOTHING, true)),
                    Together.ALONE);
            List<Both> judged = CandidateRounds.present(rounds.each((_, e) -> both(known, e)));
            assertThat(judged).anyMatch(Both::left);
            assertThat(judged).filteredOn(Both::left).noneMatch(one -> known.mayBecomePossible(one.whole()));
        }
    }

    private static Both both(CaseKnowledge known, AccountEvidence evidence) {
        return new Both(
                evidence.account(),
                AccountJudge.firstContributionOf(known, evidence),
                AccountJudge.contributionOf(known, evidence, NOTHING, false));
    }
}
