package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.damages.AccountFinding;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thefts without any login, of customers who complain; others complain although nothing happened.
class StolenPhoneTest {
    private static final int ROBBED = 10;

    private static Findings findings;

    @BeforeAll
    static void analyse(@TempDir Path folder) throws IOException {
        CaseFixture town = new CaseFixture(600);
        for (int i = 0; i < ROBBED; i++) {
            String account = "ROBBED" + i;
            customer(town, account, i);
            double night = 12.1 + i * 0.3;
            town.charges(night, account, 30_000);
            town.buysFarAway(night + 0.01, account, i, 21_000).buysFarAway(night + 0.02, account, i, 9_000);
            town.complains(night + 1, account, 3);
        }
        customer(town, "MODEST", ROBBED);
        town.buysFarAway(14.6, "MODEST", 99, 2_900).complains(15, "MODEST", 1);
        customer(town, "SILENT", ROBBED + 1);
        town.buysFarAway(14.6, "SILENT", 98, 2_900);
        for (int i = 0; i < 4; i++) {
            customer(town, "WORRIED" + i, ROBBED + 2 + i);
            town.complains(18, "WORRIED" + i, 0);
        }
        for (String account : List.of("CHILD", "CODE")) {
            customer(town, account, ROBBED + 6);
            town.pays(14.6, account, "PAYMENT", 1_900, ",WEB,,online,game").complains(15, account, 1);
        }
        town.visits(14.598, "CHILD", "LOGIN", CaseFixture.phone(600 + ROBBED + 6, "CHILD-a"));
        findings = town.analyse(folder);
    }

    private static void customer(CaseFixture town, String account, int n) {
        town.opens(account, 6_000, "").livesIn(account, 600 + n, true);
    }

    private static AccountTimeline of(String account) {
        return CaseFixture.timeline(findings, account);
    }

    @Test
    void customersWhoNameTransactionsThatNoLoginExplainsAreBelieved() {
        for (int i = 0; i < ROBBED; i++) {
            AccountTimeline robbed = of("ROBBED" + i);
            assertThat(robbed.tier())
                    .as("%s %s", robbed.account(), robbed.probability())
                    .isIn(Tier.CONFIRMED, Tier.PROBABLE);
            assertThat(robbed.events().stream().flatMap(e -> e.reasons().stream()))
                    .anyMatch(reason -> reason.code().equals("claimantsWord"));
        }
    }

    @Test
    void theSameMovementWeighsMoreWhereTheCustomerComplains() {
        assertThat(of("MODEST").probability()).isGreaterThan(0.15);
        assertThat(findings.accounts().stream()
                        .map(AccountFinding::timeline)
                        .filter(found -> found.account().equals("SILENT"))
                        .mapToDouble(AccountTimeline::probability)
                        .sum())
                .isLessThan(of("MODEST").probability() / 3);
    }

    @Test
    void whatFollowedTheOwnersOwnPhoneAtHomeIsDoubtedMore() {
        assertThat(LogOdds.logit(of("CHILD").probability()))
                .isLessThan(LogOdds.logit(of("CODE").probability()) - 1);
        assertThat(of("CHILD").events().stream().flatMap(e -> e.reasons().stream()))
                .anyMatch(reason -> reason.code().equals("afterVisit"));
    }

    @Test
    void whoOnlyWorriesIsNotCalledRobbed() {
        for (int i = 0; i < 4; i++) {
            assertThat(of("WORRIED" + i).tier()).isIn(Tier.CLEARED, Tier.POSSIBLE);
        }
    }
}
