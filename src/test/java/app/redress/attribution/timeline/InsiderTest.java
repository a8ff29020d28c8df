package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody works at the till of one store in the evening: of some customers the payment code was copied, into the
/// accounts of others the same phone logged in.
class InsiderTest {
    private static final int STORE = 7;
    private static final String INSIDER = "219.160.7.7,JP,App/1.0 (Other),till-1";
    private static final double EVENING = 16.92;

    private static Findings findings;

    @BeforeAll
    static void analyse(@TempDir Path folder) throws IOException {
        CaseFixture town = new CaseFixture(400);
        for (int i = 0; i < 4; i++) {
            customer(town, "LOGGED" + i, i);
            town.visits(EVENING + i * 0.01, "LOGGED" + i, "LOGIN", INSIDER);
            robs(town, "LOGGED" + i, EVENING + i * 0.01, STORE);
        }
        for (int i = 0; i < 4; i++) {
            customer(town, "COPIED" + i, 4 + i);
            robs(town, "COPIED" + i, 1 + EVENING + i * 0.015, STORE);
        }
        customer(town, "BREAD", 8);
        town.buysBread(1 + EVENING, "BREAD", STORE, 640);
        customer(town, "MORNING", 9);
        robs(town, "MORNING", 16.42, STORE);
        customer(town, "ELSEWHERE", 10);
        robs(town, "ELSEWHERE", EVENING, STORE + 1);
        town.opens("STRANGER", 6_000, "").livesIn("STRANGER", 600 + 40 * 11 + STORE + 3, true);
        robs(town, "STRANGER", 1 + EVENING + 0.01, STORE);
        findings = town.analyse(folder);
    }

    private static void customer(CaseFixture town, String account, int n) {
        town.opens(account, 6_000, "").livesIn(account, 600 + 40 * n + STORE, true);
    }

    /// A charge, and all of it spent at once.
    private static void robs(CaseFixture town, String account, double day, int store) {
        town.charges(day + 0.001, account, 30_000).buysTobacco(day + 0.002, account, store, 29_500);
    }

    private static AccountTimeline of(String account) {
        return CaseFixture.timeline(findings, account);
    }

    private static List<String> codes(String account) {
        return of(account).signals().stream().map(Reason::code).toList();
    }

    @Test
    void customersWhoseCodeWasCopiedAreFoundBesideThoseLoggedInto() {
        for (int i = 0; i < 4; i++) {
            assertThat(of("LOGGED" + i).tier()).isEqualTo(Tier.CONFIRMED);
            assertThat(of("COPIED" + i).tier()).isIn(Tier.PROBABLE, Tier.CONFIRMED);
            assertThat(codes("COPIED" + i)).contains("robbedTill").doesNotContain("knownStore");
        }
    }

    @Test
    void whoBoughtBreadAtTheSameTillIsCleared() {
        assertThat(of("BREAD").tier()).isEqualTo(Tier.CLEARED);
    }

    /// Nobody there had seen the code, and who steals at a till seldom meets one.
    @Test
    void whoNeverPaidThereIsLessSurelyRobbedAtThatTill() {
        for (int i = 0; i < 4; i++) {
            assertThat(of("STRANGER").probability()).isLessThan(of("COPIED" + i).probability() - 0.02);
        }
        assertThat(of("STRANGER").tier()).isNotEqualTo(Tier.CONFIRMED);
    }

    @Test
    void theSamePaymentInAnotherShiftOrStoreConvictsNobody() {
        assertThat(of("MORNING").tier()).isIn(Tier.CLEARED, Tier.POSSIBLE);
        assertThat(of("ELSEWHERE").tier()).isIn(Tier.CLEARED, Tier.POSSIBLE);
    }
}
