package app.redress.attribution.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.likelihood.AccountSums.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnerRarityTest {
    private static final double PRIOR = -7;

    private final OwnerRarity rarity = new OwnerRarity();
    private final Random random = new Random(4);

    private void owners(int number, boolean first, double money) {
        for (int i = 0; i < number; i++) {
            double sum = money - 2 * Math.log(random.nextDouble());
            Client client = new Client(first, -8, -8, 0, sum, 0);
            rarity.note(new AccountSums(new Client[] {client}, 0, -3), PRIOR, true);
        }
    }

    /// Big spenders spend at any time; just after a new client appears, hardly anybody does.
    @Test
    void moneyAfterANewcomerIsComparedWithOtherNewcomers() {
        owners(4_000, true, 4);
        owners(4_000, false, -4);
        rarity.settle(1, 25);
        assertThat(rarity.moneyAfter(false).capped(10))
                .isGreaterThan(rarity.moneyAfter(true).capped(10) + 1);
    }

    @Test
    void withTooFewKnownNewcomersTheyAreTreatedLikeAnyClient() {
        owners(4_000, true, 0);
        owners(20, false, -4);
        rarity.settle(1, 25);
        assertThat(rarity.moneyAfter(false).capped(10))
                .isEqualTo(rarity.moneyAfter(true).capped(10));
    }

    @Test
    void moneyWithoutVisitsIsTheBaselineOnlyWhenThereAreNoVisitsAtAll() {
        for (int i = 0; i < 1_000; i++) {
            rarity.note(new AccountSums(new Client[0], -2 * Math.log(random.nextDouble()), -3), PRIOR, true);
        }
        rarity.settle(1, 25);
        double blind = rarity.moneyAlone().capped(8);
        assertThat(blind).isLessThan(8);
        owners(1_000, true, 0);
        rarity.settle(1, 25);
        assertThat(rarity.moneyAlone().capped(8)).isNotEqualTo(blind);
    }

    @Test
    void whoComplainsIsNoExampleOfAnOwner() {
        for (int i = 0; i < 1_000; i++) {
            rarity.note(new AccountSums(new Client[0], -2 * Math.log(random.nextDouble()), -3), PRIOR, true);
        }
        rarity.settle(1, 25);
        double before = rarity.moneyAlone().capped(20);
        robbed(20, true);
        rarity.settle(1, 25);
        assertThat(rarity.moneyAlone().capped(20)).isEqualTo(before);
        robbed(20, false);
        rarity.settle(1, 25);
        assertThat(rarity.moneyAlone().capped(20)).isLessThan(before);
    }

    private void robbed(int number, boolean complaining) {
        for (int i = 0; i < number; i++) {
            rarity.note(new AccountSums(new Client[0], 20, -3, Double.NaN, complaining), PRIOR, true);
        }
    }

    @Test
    void onlyAccountsWithSumsThatHardlyAnyOwnerReachesAreSeldom() {
        owners(4_000, true, 0);
        rarity.settle(1, 25);
        Client usual = new Client(true, -8, -8, 0, 2, 0);
        assertThat(rarity.isSeldom(new AccountSums(new Client[] {usual}, 0, -3)))
                .isFalse();
        Client rich = new Client(true, -8, -8, 0, 14, 0);
        assertThat(rarity.isSeldom(new AccountSums(new Client[] {rich}, 0, -3))).isTrue();
        Client strange = new Client(true, 3, -8, 0, 2, 0);
        assertThat(rarity.isSeldom(new AccountSums(new Client[] {strange}, 0, -3)))
                .isTrue();
        assertThat(rarity.isSeldom(new AccountSums(new Client[] {usual}, 9, -3)))
                .isTrue();
    }

    @Test
    void accountsCountAsOwnersByTheOtherKindOfEvidence() {
        Client quiet = new Client(true, -8, -8, 0, -2, 0);
        Client robbed = new Client(false, 1, 1, 0, 14, 0.9);
        assertThat(new AccountSums(new Client[] {quiet}, -2, -3).ownerByMoney()).isGreaterThan(0.8);
        assertThat(new AccountSums(new Client[] {quiet, robbed}, 5, -3).ownerByMoney())
                .isLessThan(0.001);
        assertThat(new AccountSums(new Client[] {quiet}, 20, -3).ownerByVisits(AccountSums.SURELY))
                .isGreaterThan(0.95);
        assertThat(new AccountSums(new Client[] {quiet, robbed}, -2, -3).ownerByVisits(AccountSums.SURELY))
                .isLessThan(0.01);
    }

    /// A log without devices, from a carrier's changing addresses: nobody's visits speak for the owner.
    @Test
    void whereALogShowsLittleOwnersAreStillMeasured() {
        List<AccountSums> sampled = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Client vague = new Client(true, -2, -2, 0, -2 * Math.log(random.nextDouble()), 0);
            sampled.add(new AccountSums(new Client[] {vague, vague, vague}, 0, -2 * Math.log(random.nextDouble())));
        }
        OwnerRarity vague = new OwnerRarity(sampled);
        sampled.forEach(sums -> vague.note(sums, PRIOR, true));
        vague.settle(1, 25);
        assertThat(vague.moneyAtTill().isSettled()).isTrue();
        assertThat(vague.moneyAtTill().capped(20)).isLessThan(9);
        Client thief = new Client(false, 6, 6, 0, 4, 0);
        assertThat(vague.ownerByVisits(new AccountSums(new Client[] {thief}, 0, -3)))
                .isLessThan(0.01);
    }

    @Test
    void whereALogShowsMuchTheStrictnessStays() {
        Client clear = new Client(true, -8, -8, 0, 2, 0);
        List<AccountSums> sampled = List.of(new AccountSums(new Client[] {clear}, 0, -3));
        assertThat(AccountSums.surely(sampled)).isEqualTo(AccountSums.SURELY);
        assertThat(AccountSums.surely(List.of())).isEqualTo(AccountSums.SURELY);
    }
}
