package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.AccountFinding;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts that a fraud analyst would judge without an engine, among four hundred ordinary ones.
class GoldenAccountsTest {
    private static Findings findings;

    @BeforeAll
    static void analyse(@TempDir Path folder) throws IOException {
        CaseFixture town = new CaseFixture(400);
        owners(town);
        robbed(town);
        findings = town.analyse(folder);
    }

    private static void owners(CaseFixture town) {
        town.opens("NEWPHONE", 6_000, "").livesIn("NEWPHONE", 501, false);
        town.opens("TRAVELLER", 6_000, "").livesIn("TRAVELLER", 502, true);
        for (double day = 9.5; day < 13; day++) {
            town.visits(day, "TRAVELLER", "LOGIN", "93.184.216.34,DE,App/1.0 (Phone),TRAVELLER-a");
        }
        town.opens("LENT", 6_000, "").livesIn("LENT", 504, true);
        town.visits(16.3, "LENT", "LOGIN", CaseFixture.CARRIER + ",crew-1");
        town.opens("CARRIER", 6_000, "").livesIn("CARRIER", 503, true);
        town.visits(16.49, "CARRIER", "LOGIN", CaseFixture.CARRIER + ",CARRIER-tablet")
                .buysBread(16.5, "CARRIER", 503, 700);
        // the attackers used the carrier's address too
        town.visits(16.49, "V0", "LOGIN", CaseFixture.CARRIER + ",crew-1");
    }

    private static void robbed(CaseFixture town) {
        town.opens("NINTH", 9_500, "").livesIn("NINTH", 505, true);
        town.visits(16.51, "NINTH", "LOGIN", "219.160.7.7,JP,Mozilla/5.0 (Windows NT 6.1),proxy-1")
                .runs(16.52, "NINTH", 9_000);
        drain(town.opens("WAVES", 6_000, CaseFixture.frozenAt(15.6)).livesIn("WAVES", 506, true), "WAVES", 15.5);
        drain(town, "WAVES", 18.5);
        town.opens("TESTS", 6_000, "").livesIn("TESTS", 507, true);
        town.visits(17.2, "TESTS", "LOGIN", CaseFixture.CREW)
                .charges(17.203, "TESTS", 1_500)
                .runs(17.205, "TESTS", 1_450);
        town.charges(17.21, "TESTS", 30_000).runs(17.22, "TESTS", 29_500);
        town.opens("TURNS", 6_000, "").livesIn("TURNS", 508, true);
        town.visits(17.49, "TURNS", "LOGIN", CaseFixture.phone(508, "TURNS-a"))
                .visits(17.49, "TURNS", "LOGIN", CaseFixture.CREW);
        town.charges(17.493, "TURNS", 20_000).buysBread(17.5, "TURNS", 508, 640).runs(17.507, "TURNS", 19_800);
        town.opens("NOLOSS", 6_000, "").livesIn("NOLOSS", 509, true);
        town.fails(17.59, "NOLOSS")
                .visits(17.6, "NOLOSS", "LOGIN", CaseFixture.CREW)
                .visits(17.601, "NOLOSS", "PROFILE_VIEW", CaseFixture.CREW);
        town.opens("EMPTIED", 40_000, "").livesIn("EMPTIED", 510, true);
        town.visits(17.7, "EMPTIED", "LOGIN", CaseFixture.CREW).runs(17.71, "EMPTIED", 38_000);
        town.opens("SEEN", 6_000, "").livesIn("SEEN", 511, true);
        drain(town, "SEEN", 17.3);
        town.opens("BLIND", 6_000, "").livesIn("BLIND", 512, true, false);
        town.charges(17.303, "BLIND", 30_000).runs(17.32, "BLIND", 29_500);
    }

    private static void drain(CaseFixture town, String account, double day) {
        town.visits(day, account, "LOGIN", CaseFixture.CREW)
                .charges(day + 0.003, account, 30_000)
                .runs(day + 0.02, account, 29_500);
    }

    /// A phone used against other accounts was once lent to this owner; nothing else happened.
    @Test
    void otherAccountsTakeoversConvictNobody() {
        assertThat(timeline("LENT").probability()).isLessThan(0.5);
        assertThat(findings.lists().compensation())
                .noneMatch(item -> item.account().equals("LENT"));
    }

    private static AccountTimeline timeline(String account) {
        return findings.accounts().stream()
                .filter(a -> a.account().equals(account))
                .map(AccountFinding::timeline)
                .findFirst()
                .orElseThrow();
    }

    private static List<JudgedEvent> money(String account, long yen) {
        return timeline(account).events().stream()
                .filter(e -> e.event() instanceof Transaction t && t.amount() == yen)
                .toList();
    }

    private static void assertStolen(String account, long... amounts) {
        for (long yen : amounts) {
            assertThat(money(account, yen))
                    .as("%s: %d yen", account, yen)
                    .isNotEmpty()
                    .allMatch(e -> e.verdict() == Verdict.UNAUTHORISED || e.verdict() == Verdict.LIKELY);
        }
    }

    @Test
    void anOwnerWithANewPhoneIsCleared() {
        assertThat(timeline("NEWPHONE").tier()).isEqualTo(Tier.CLEARED);
    }

    @Test
    void aTravellerWithTheirOwnPhoneIsCleared() {
        assertThat(timeline("TRAVELLER").tier()).isEqualTo(Tier.CLEARED);
    }

    @Test
    void anAddressSharedByHundredsConvictsNobodyAlthoughAThiefUsedIt() {
        assertThat(timeline("CARRIER").tier()).isEqualTo(Tier.CLEARED);
    }

    @Test
    void victimsOfOneAttackerGroupAreConfirmed() {
        for (int i = 0; i < 8; i++) {
            assertThat(timeline("V" + i).tier()).isEqualTo(Tier.CONFIRMED);
            assertStolen("V" + i, 30_000, 29_000);
        }
    }

    @Test
    void aNinthAccountAtTheRunnersStoreIsConvicted() {
        assertThat(timeline("NINTH").tier().isVictim()).isTrue();
        assertStolen("NINTH", 9_000);
    }

    @Test
    void aSecondWaveAfterTheFreezeWasLiftedIsFoundToo() {
        assertThat(timeline("WAVES").tier()).isEqualTo(Tier.CONFIRMED);
        assertThat(money("WAVES", 29_500)).hasSize(2);
        assertStolen("WAVES", 30_000, 29_500);
        assertThat(timeline("WAVES").windows()).hasSize(2);
        assertThat(timeline("WAVES").windows().getFirst().closing()).isEqualTo(CompromiseWindow.Closing.FROZEN);
    }

    @Test
    void smallTestPaymentsBeforeADrainAreTheAttackersToo() {
        assertStolen("TESTS", 1_500, 1_450, 30_000, 29_500);
    }

    @Test
    void twoPaymentsTenMinutesApartInTwoPrefecturesAreByDifferentPeople() {
        assertStolen("TURNS", 20_000, 19_800);
        assertThat(money("TURNS", 640)).allMatch(e -> e.verdict() == Verdict.OWNER);
    }

    @Test
    void aTakeoverWithoutLossIsStillATakeover() {
        assertThat(timeline("NOLOSS").tier().isVictim()).isTrue();
        assertThat(timeline("NOLOSS").windows()).hasSize(1);
        assertThat(timeline("NOLOSS").ledger().unauthorisedSpend()).isZero();
    }

    @Test
    void aBalanceEmptiedWithoutAChargeIsTheOwnersLoss() {
        assertThat(timeline("EMPTIED").tier()).isEqualTo(Tier.CONFIRMED);
        assertThat(timeline("EMPTIED").ledger().unauthorisedSpend()).isEqualTo(38_000);
        assertThat(timeline("EMPTIED").ledger().unauthorisedCharges()).isZero();
    }

    @Test
    void withoutAccessRowsTheSameMoneyIsLessCertain() {
        double blind = timeline("BLIND").probability();
        assertThat(blind).isLessThan(timeline("SEEN").probability()).isGreaterThan(0.15);
    }
}
