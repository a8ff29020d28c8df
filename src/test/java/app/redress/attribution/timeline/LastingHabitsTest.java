package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers who have always bought what thieves buy, such as resellers of gift cards, beside one to whom it is new.
class LastingHabitsTest {
    private static Findings findings;

    @BeforeAll
    static void analyse(@TempDir Path folder) throws IOException {
        CaseFixture town = new CaseFixture(600);
        for (int i = 0; i < 3; i++) {
            String account = "RESELLER" + i;
            town.opens(account, 6_000, "").livesIn(account, 600 + i, i > 0);
            for (double day = 1.5 + i * 0.1; day < 19; day += 2.3) {
                buysGiftCards(town, account, day);
            }
        }
        town.opens("DISPUTED", 6_000, "").livesIn("DISPUTED", 609, true);
        for (double day = 2.5; day < 17; day += 4.5) {
            town.charges(day, "DISPUTED", 30_000);
            town.pays(day + 0.0003, "DISPUTED", "PAYMENT", 30_000, ",GIFT,,gift_card,gift card");
        }
        town.complains(18.5, "DISPUTED", 8);
        town.opens("ROBBED", 6_000, "").livesIn("ROBBED", 610, true);
        town.visits(16.52, "ROBBED", "LOGIN", CaseFixture.CREW);
        buysGiftCards(town, "ROBBED", 16.53);
        findings = town.analyse(folder);
    }

    private static void buysGiftCards(CaseFixture town, String account, double day) {
        for (int card = 0; card < 3; card++) {
            double at = day + card * 0.001;
            town.charges(at, account, 10_000);
            town.pays(at + 0.0003, account, "PAYMENT", 10_000, ",GIFT,,gift_card,gift card");
        }
    }

    private static AccountTimeline of(String account) {
        return CaseFixture.timeline(findings, account);
    }

    @Test
    void whoHasBoughtThemForWeeksIsNotCalledRobbed() {
        for (int i = 0; i < 3; i++) {
            AccountTimeline reseller = of("RESELLER" + i);
            assertThat(reseller.tier())
                    .as("%s %s", reseller.account(), reseller.probability())
                    .isIn(Tier.CLEARED, Tier.POSSIBLE);
            assertThat(reseller.ledger().unauthorisedSpend()).isZero();
        }
    }

    @Test
    void whatTheCustomerDisputesIsNoHabitOfTheCustomers() {
        assertThat(large("RESELLER0", 10_000)).isZero();
        assertThat(large("DISPUTED", 30_000)).isPositive();
    }

    /// How many payments of this sum are held to be large.
    private static long large(String account, long yen) {
        return of(account).events().stream()
                .filter(event -> event.event() instanceof Transaction t && t.amount() == yen)
                .flatMap(event -> event.reasons().stream())
                .filter(reason -> reason.code().endsWith("ForService"))
                .count();
    }

    @Test
    void toWhomItIsNewIs() {
        assertThat(of("ROBBED").tier()).isIn(Tier.CONFIRMED, Tier.PROBABLE);
    }
}
