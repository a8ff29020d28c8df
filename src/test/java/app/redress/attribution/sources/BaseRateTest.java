package app.redress.attribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Policy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseRateTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private static List<AccountContribution> accounts(int number, double ownEvidence) {
        List<AccountContribution> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(new AccountContribution(
                    0.9, ownEvidence, 0, SourceReputation.Contribution.NONE, null, false, null, null));
        }
        return accounts;
    }

    private static double rate(List<AccountContribution> contributions, long accounts) {
        return BaseRate.of(POLICY.numbers().takeover(), contributions, accounts);
    }

    @Test
    void theBaseRateIsTheShareOfAccountsShowingATakeover() {
        assertThat(rate(accounts(100, 14), 100_000)).isCloseTo(0.001, within(0.00001));
    }

    /// Evidence that one owner in a hundred has by chance.
    @Test
    void innocentAccountsOfOneInAHundredRarityDoNotRaiseTheRate() {
        List<AccountContribution> shown = accounts(100, 14);
        shown.addAll(accounts(1_000, 4.6));
        assertThat(rate(shown, 100_000)).isLessThan(0.006);
        shown.addAll(accounts(20_000, -3));
        assertThat(rate(shown, 100_000)).isLessThan(0.006);
    }

    @Test
    void addingInnocentAccountsLowersTheRate() {
        assertThat(rate(accounts(100, 14), 1_500_000)).isLessThan(rate(accounts(100, 14), 150_000) / 9);
    }

    @Test
    void theRateStaysWithinThePolicysBounds() {
        assertThat(rate(accounts(1_000, 14), 1_000))
                .isCloseTo(POLICY.numbers().takeover().mostRate(), within(1e-9));
        assertThat(rate(List.of(), 1_000_000_000))
                .isCloseTo(POLICY.numbers().takeover().leastRate(), within(1e-9));
    }
}
