package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One phone that is let into six accounts and one that three of a family share; what is bought after them is the same.
class DeviceOfManyTest {
    private static Findings findings;

    @BeforeAll
    static void analyse(@TempDir Path folder) throws IOException {
        CaseFixture town = new CaseFixture(300);
        for (int i = 0; i < 6; i++) {
            spends(town, "MANY" + i, 300 + i, "phone-x", 12 + i * 0.3);
        }
        for (int i = 0; i < 3; i++) {
            spends(town, "FAMILY" + i, 310 + i, "tablet-y", 12 + i * 0.3);
        }
        findings = town.analyse(folder);
    }

    private static void spends(CaseFixture town, String account, int home, String device, double day) {
        town.opens(account, 6_000, "")
                .livesIn(account, home, true)
                .visits(day, account, "LOGIN", CaseFixture.CARRIER + "," + device)
                .charges(day + 0.002, account, 10_000)
                .buysBread(day + 0.01, account, home, 3_000);
    }

    private static double logOdds(String account) {
        return LogOdds.logit(CaseFixture.timeline(findings, account).probability());
    }

    private static boolean tells(String account) {
        return CaseFixture.timeline(findings, account).events().stream()
                .flatMap(event -> event.reasons().stream())
                .anyMatch(reason -> reason.code().equals("deviceOfMany"));
    }

    @Test
    void whatAFamilySharesIsNotHeldAgainstItAsADeviceOfManyIs() {
        for (int i = 0; i < 3; i++) {
            assertThat(logOdds("FAMILY" + i)).isLessThan(logOdds("MANY" + i) - 0.9);
            assertThat(tells("FAMILY" + i)).isFalse();
        }
    }

    @Test
    void theReasonSaysHowManyAccountsTheDeviceWasLetInto() {
        for (int i = 0; i < 6; i++) {
            assertThat(tells("MANY" + i)).isTrue();
        }
    }
}
