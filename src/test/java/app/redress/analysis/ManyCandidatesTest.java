package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.findings.Findings;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of very many candidates most leave after the first round. The oracle judges all of them in every round.
///
/// `-Dmany.kinds=all` tries every kind of incident.
class ManyCandidatesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Policy MOST_LEAVE = TestPolicy.of(TOKYO, "screening.judged-to-the-end = 0");

    /// Whoever is in the baseline sample never leaves, so that it must be small in a small drill.
    private static final Policy FEW_MEASURED =
            TestPolicy.of(TOKYO, "screening.judged-to-the-end = 0\nscreening.measured-accounts = 300");

    @TempDir
    private Path folder;

    static List<String> kinds() {
        return System.getProperty("many.kinds", "").equals("all")
                ? DrillProfile.names()
                : List.of("standard", "low-and-slow", "insider-store", "no-access-half", "other-country", "mules");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobodyIsLostWhoIsSuspectWhenEveryoneIsJudged(String profile) throws IOException {
        drill(profile, 1_200, 12, 17);
        Findings everyone = Analysis.run(request(FEW_MEASURED, true, 2), Progress.NONE);
        Findings few = Analysis.run(request(FEW_MEASURED, false, 2), Progress.NONE);
        assertThat(tiers(few, Tier::isVictim)).isEqualTo(tiers(everyone, Tier::isVictim));
        assertThat(tiers(few, Tier::isSuspect).keySet())
                .containsAll(tiers(everyone, Tier::isSuspect).keySet());
        assertThat(few.accounts()).hasSizeLessThan(everyone.accounts().size());
        assertThat(few.lookedAt()).isEqualTo(everyone.accounts().size()).isEqualTo(everyone.lookedAt());
    }

    @Test
    void whatTheOperatorsRuleAndTheClaimsCountIsTheSame() throws IOException {
        drill("standard", 2_000, 12, 18);
        assertThat(counted(Analysis.run(request(false, 2), Progress.NONE)))
                .isEqualTo(counted(Analysis.run(request(true, 2), Progress.NONE)));
    }

    @Test
    void whoLeftIsCountedInTheReceiptAndNobodyLeavesWhenEverythingIsAskedFor() throws IOException {
        drill("standard", 1_500, 8, 19);
        assertThat(notes(Analysis.run(request(false, 2), Progress.NONE))).contains("note.clearedUnlisted");
        assertThat(notes(Analysis.run(request(true, 2), Progress.NONE))).doesNotContain("note.clearedUnlisted");
    }

    @Test
    void whoLeavesDoesNotDependOnTheNumberOfThreads() throws IOException {
        drill("standard", 1_500, 8, 20);
        assertThat(Analysis.run(request(false, 3), Progress.NONE).accounts())
                .isEqualTo(Analysis.run(request(false, 1), Progress.NONE).accounts());
    }

    private void drill(String profile, int accounts, int victims, long seed) throws IOException {
        DrillProfile kind = Objects.requireNonNull(DrillProfile.named(profile));
        Drill.run(new DrillRequest(accounts, victims, kind.days(), seed, kind, folder), Progress.NONE);
    }

    private AnalysisRequest request(boolean everyone, int threads) {
        return request(MOST_LEAVE, everyone, threads);
    }

    private AnalysisRequest request(Policy policy, boolean everyone, int threads) {
        return request(folder, policy, everyone, threads);
    }

    /// An analysis of a drill's files.
    static AnalysisRequest request(Path folder, Policy policy, boolean everyone, int threads) {
        return new AnalysisRequest(
                Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(folder.resolve("transactions.csv")),
                        EvidenceKind.ACCESS, List.of(folder.resolve("access.csv")),
                        EvidenceKind.ACCOUNTS, List.of(folder.resolve("accounts.csv")),
                        EvidenceKind.CLAIMS, List.of(folder.resolve("claims.csv"))),
                MappingProfiles.detected(TOKYO),
                policy,
                null,
                threads,
                List.of(),
                everyone);
    }

    private static Map<String, Tier> tiers(Findings findings, Predicate<Tier> wanted) {
        return findings.accounts().stream()
                .map(AccountFinding::timeline)
                .filter(t -> wanted.test(t.tier()))
                .collect(Collectors.toMap(AccountTimeline::account, AccountTimeline::tier, (a, _) -> a, TreeMap::new));
    }

    private static List<String> counted(Findings findings) {
        return findings.figures().estimates().stream()
                .filter(e -> e.definition() != DamageEstimate.Definition.EVIDENCE)
                .map(e -> e.definition() + " " + e.accounts() + " " + e.amount())
                .toList();
    }

    private static List<String> notes(Findings findings) {
        return findings.evidence().receipts().stream()
                .flatMap(r -> r.notes().stream())
                .map(note -> note.code())
                .toList();
    }
}
