package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.damages.AccountFinding;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verdicts that must hold after any tuning of the weights, checked on the incident written by the client.
class ObviousCasesTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");

    private static final String DECLINED_AND_VOIDED = """
            X1,A01,2019-07-03T02:16:00+09:00,CHARGE,30000,DECLINED,CREDIT_CARD,,,,,,,
            X2,A01,2019-07-03T02:34:00+09:00,PAYMENT,30400,VOIDED,,S9,Kawagoe,埼玉県,tobacco,cigarettes,,
            """;

    private static Findings findings;

    @BeforeAll
    static void analyse() {
        findings = analysis(CASE.resolve("transactions.csv"), Map.of());
    }

    private static Findings analysis(Path transactions, Map<EvidenceKind, List<Path>> more) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        files.put(EvidenceKind.TRANSACTIONS, List.of(transactions));
        files.put(EvidenceKind.ACCESS, List.of(CASE.resolve("access.csv")));
        files.put(EvidenceKind.ACCOUNTS, List.of(CASE.resolve("accounts.csv")));
        files.putAll(more);
        return Analysis.run(AnalysisRequest.of(files, PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 1), Progress.NONE);
    }

    private static AccountTimeline timeline(String account) {
        return timeline(findings, account);
    }

    private static AccountTimeline timeline(Findings findings, String account) {
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
    void theWindowOpensWithTheAttackerAndClosesWithTheFreeze() {
        assertThat(timeline("A01").windows()).hasSize(1);
        assertThat(timeline("A01").windows().getFirst().start()).isEqualTo("2019-07-02T17:10:00Z");
        assertThat(timeline("A02").windows().getFirst().closing()).isEqualTo(CompromiseWindow.Closing.FROZEN);
    }

    @Test
    void blockingForeignAccessClosesAWindowNotYetClosedByAFreeze() {
        Findings controlled = analysis(
                CASE.resolve("transactions.csv"), Map.of(EvidenceKind.CONTROLS, List.of(CASE.resolve("controls.csv"))));
        CompromiseWindow window = timeline(controlled, "A01").windows().getFirst();
        assertThat(window.closing()).isEqualTo(CompromiseWindow.Closing.ABROAD_BLOCKED);
        assertThat(window.end()).isEqualTo("2019-07-03T01:00:00Z");
        assertThat(timeline("A01").windows().getFirst().closing()).isEqualTo(CompromiseWindow.Closing.EVIDENCE_ENDS);
        assertThat(timeline(controlled, "A02").windows())
                .isEqualTo(timeline("A02").windows());
    }

    @Test
    void declinedAndVoidedRowsMoveNothingButAreJudged(@TempDir Path dir) throws IOException {
        Path more = dir.resolve("transactions.csv");
        Files.writeString(more, Files.readString(CASE.resolve("transactions.csv")) + DECLINED_AND_VOIDED);
        AccountTimeline timeline = timeline(analysis(more, Map.of()), "A01");
        assertThat(timeline.ledger()).isEqualTo(timeline("A01").ledger());
        List<JudgedEvent> still = timeline.events().stream()
                .filter(e -> e.event() instanceof Transaction t && !t.movesMoney())
                .toList();
        assertThat(still).extracting(e -> ((Transaction) e.event()).id()).containsExactly("X1", "X2");
        assertThat(still).allSatisfy(e -> {
            int before = timeline.events().indexOf(e) - 1;
            assertThat(e.balance()).isEqualTo(timeline.events().get(before).balance());
            assertThat(e.verdict()).isLessThanOrEqualTo(Verdict.LIKELY);
            assertThat(e.reasons()).isNotEmpty();
        });
    }

    @Test
    void aRefundGetsTheVerdictOfTheSpendItUndoes() {
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
