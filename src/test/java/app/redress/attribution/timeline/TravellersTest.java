package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.AccountFinding;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A crew tries lists of passwords from hundreds of addresses of households abroad. Some customers on a journey come by
/// those addresses too, each with the phone they always have.
class TravellersTest {
    private static final int CUSTOMERS = 2_000;
    private static final int ADDRESSES = 600;
    private static final int TRIES = 10;
    private static final int ROBBED = 60;
    private static final int TRAVELLERS = 6;

    private static String from(int address, String device) {
        return "58.16." + address / 100 + "." + address % 100 + ",CN,App/1.0 (Phone)," + device;
    }

    /// @param copies whether the thieves send the owner's own device id
    private static Findings analyse(boolean copies, int travellers, Path folder) throws IOException {
        CaseFixture town = new CaseFixture(CUSTOMERS);
        for (int address = 0; address < ADDRESSES; address++) {
            for (int i = 0; i < TRIES; i++) {
                String target = "C" + (1000 + (address * TRIES + i) * 7 % CUSTOMERS);
                town.fails(15 + address * 0.005 + i * 0.0002, target, from(address, "script" + address));
            }
        }
        for (int i = 0; i < ROBBED; i++) {
            String account = "ROBBED" + i;
            customer(town, account, i);
            double day = 16.2 + i * 0.03;
            town.visits(day, account, "LOGIN", from(9 * i, copies ? account + "-a" : "thief" + i));
            town.charges(day + 0.003, account, 30_000).runs(day + 0.015, account, 29_000);
        }
        for (int i = 0; i < travellers; i++) {
            String account = "TRAVELLER" + i;
            customer(town, account, ROBBED + i);
            town.visits(16.4 + i * 0.2, account, "LOGIN", from(5 + 9 * i, account + "-a"));
        }
        return town.analyse(folder);
    }

    private static void customer(CaseFixture town, String account, int n) {
        town.opens(account, 6_000, "").livesIn(account, 3_000 + n, true);
    }

    private static Tier tier(Findings findings, String account) {
        return findings.accounts().stream()
                .filter(found -> found.account().equals(account))
                .map(AccountFinding::timeline)
                .map(AccountTimeline::tier)
                .findFirst()
                .orElse(Tier.CLEARED);
    }

    @Test
    void whoMeetsACrewsAddressWithTheirOwnPhoneIsNoVictim(@TempDir Path folder) throws IOException {
        Findings findings = analyse(false, TRAVELLERS, folder);
        for (int i = 0; i < TRAVELLERS; i++) {
            assertThat(tier(findings, "TRAVELLER" + i)).isEqualTo(Tier.CLEARED);
        }
        for (int i = 0; i < ROBBED; i++) {
            assertThat(tier(findings, "ROBBED" + i)).isEqualTo(Tier.CONFIRMED);
        }
    }

    @Test
    void thievesWhoCopyIdsAreFound(@TempDir Path folder) throws IOException {
        Findings findings = analyse(true, 0, folder);
        for (int i = 0; i < ROBBED; i++) {
            assertThat(tier(findings, "ROBBED" + i)).isIn(Tier.PROBABLE, Tier.CONFIRMED);
        }
    }
}
