package app.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import app.redress.worklist.AccountFinding;
import app.redress.worklist.Findings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What any tuning of the weights has to leave true, shown on the hand-written incident.
class ObviousCasesTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");

    private static Findings findings;

    @BeforeAll
    static void analyse() {
        findings = Analysis.run(
                AnalysisRequest.of(
                        Map.of(
                                EvidenceKind.TRANSACTIONS, List.of(CASE.resolve("transactions.csv")),
                                EvidenceKind.ACCESS, List.of(CASE.resolve("access.csv")),
                                EvidenceKind.ACCOUNTS, List.of(CASE.resolve("accounts.csv"))),
                        null,
                        ZoneId.of("Asia/Tokyo"),
                        1),
                Progress.NONE);
    }

    private static AccountTimeline timeline(String account) {
        return findings.accounts().stream()
                .filter(a -> a.account().equals(account))
                .map(AccountFinding::timeline)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDrainWithinTheHourAfterANewForeignDeviceIsConfirmed() {
        assertThat(timeline("A01").tier()).isEqualTo(Tier.CONFIRMED);
        assertThat(timeline("A02").tier()).isEqualTo(Tier.CONFIRMED);
    }

    @Test
    void anOwnerWithTheirOwnPhoneIsClearedAtHomeAndAbroad() {
        assertThat(timeline("A06").tier()).isEqualTo(Tier.CLEARED);
        assertThat(timeline("A07").tier()).isEqualTo(Tier.CLEARED);
    }

    @Test
    void theWindowOpensWithTheThiefAndClosesWithTheFreeze() {
        assertThat(timeline("A01").windows()).hasSize(1);
        assertThat(timeline("A01").windows().getFirst().start()).isEqualTo("2019-07-02T17:10:00Z");
        assertThat(timeline("A02").windows().getFirst().closing()).isEqualTo(CompromiseWindow.Closing.FROZEN);
    }

    @Test
    void aRefundIsJudgedLikeTheSpendItUndoes() {
        List<JudgedEvent> events = timeline("A04").events();
        JudgedEvent refund = events.stream()
                .filter(e -> e.event() instanceof Transaction t && t.type() == Type.REFUND)
                .findFirst()
                .orElseThrow();
        JudgedEvent spend = events.stream()
                .filter(e ->
                        e.event() instanceof Transaction t && t.id().equals(((Transaction) refund.event()).relatedId()))
                .findFirst()
                .orElseThrow();
        assertThat(refund.verdict()).isEqualTo(spend.verdict());
        assertThat(refund.probability()).isEqualTo(spend.probability());
    }

    @Test
    void everyLedgerBalancesFromTheStatedOpening() {
        assertThat(findings.accounts()).allSatisfy(a -> {
            Ledger l = a.timeline().ledger();
            assertThat(l.openingAssumed()).isFalse();
            assertThat(l.opening() + l.unauthorisedCharges() + l.ownCharges() + l.refunds())
                    .isEqualTo(l.unauthorisedSpend() + l.ownSpend() + l.closing());
        });
        assertThat(timeline("A03").ledger().opening()).isEqualTo(25_000);
    }
}
