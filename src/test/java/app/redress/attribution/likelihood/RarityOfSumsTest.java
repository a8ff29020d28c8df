package app.redress.attribution.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RarityOfSumsTest {
    private static final double IMAGINARY = 25;

    /// Owners whose sums are larger than their rarity justifies.
    private static double[] owners(int number) {
        return new Random(8).doubles(number).map(p -> -2 * Math.log(p)).toArray();
    }

    private static RarityOfSums of(double... owners) {
        RarityOfSums rarity = new RarityOfSums();
        Arrays.stream(owners).forEach(sum -> rarity.note(sum, 1, true));
        return rarity;
    }

    private static RarityOfSums settled(RarityOfSums rarity) {
        rarity.settle(1, IMAGINARY);
        return rarity;
    }

    @Test
    void sumsThatOwnersReachByChanceAverageToAtMostAValidLikelihoodRatio() {
        double[] sums = owners(20_000);
        RarityOfSums rarity = settled(of(sums));
        assertThat(Arrays.stream(sums)
                        .map(sum -> Math.exp(rarity.capped(sum)))
                        .average()
                        .orElseThrow())
                .isLessThan(1.5);
        assertThat(Arrays.stream(sums).map(Math::exp).average().orElseThrow()).isGreaterThan(100);
    }

    @Test
    void aSumIsNeverRaisedAndALargerSumNeverWeighsLess() {
        RarityOfSums rarity = settled(of(owners(5_000)));
        double before = Double.NEGATIVE_INFINITY;
        for (double sum = -10; sum < 60; sum += 0.1) {
            assertThat(rarity.capped(sum)).isLessThanOrEqualTo(sum).isGreaterThanOrEqualTo(before - 1e-12);
            before = rarity.capped(sum);
        }
        assertThat(rarity.capped(-7)).isEqualTo(-7);
    }

    /// A few odd owners up to 10, nobody above: of a large case all accounts are counted, not only those measured.
    @Test
    void whatNobodyReachesOfManyIsAsRareAsTheCountShows() {
        double[] sums = owners(40_000);
        RarityOfSums rarity = new RarityOfSums();
        for (int i = 0; i < sums.length; i++) {
            rarity.note(i % 1_000 == 0 ? 2 + i / 5_000.0 : Math.min(sums[i], 2), 1, i % 10 == 0);
        }
        for (int i = 0; i < 2_000; i++) {
            rarity.noteAttacker(11, 1);
        }
        rarity.settle(10, IMAGINARY);
        assertThat(rarity.capped(11)).isBetween(Math.log(40_001) - 1.5, Math.log(40_001));
    }

    @Test
    void aFewOwnersDoNotLimitSums() {
        double[] few = new double[49];
        Arrays.fill(few, 10);
        assertThat(settled(of(few)).capped(10)).isEqualTo(10);
        assertThat(of(owners(1_000)).capped(10)).as("not settled").isEqualTo(10);
        double[] enough = new double[50];
        Arrays.fill(enough, 10);
        assertThat(settled(of(enough)).capped(10)).isLessThan(0.1);
    }

    /// Of sixty owners' newcomers none was followed by much; that one in thousands of owners moves as much shows with
    /// the others.
    @Test
    void aboveWhatFewShowRarityRisesNoFasterThanWithManyLikeThem() {
        RarityOfSums many = of(owners(5_000));
        double[] sixty = new double[60];
        Arrays.fill(sixty, -1);
        RarityOfSums few = of(sixty);
        few.settle(1, IMAGINARY, settled(many));
        assertThat(few.capped(20)).isLessThan(settled(of(sixty)).capped(20) - 5).isGreaterThan(many.capped(20));
        few.settle(1, IMAGINARY, of(owners(10)));
        assertThat(few.capped(20)).isEqualTo(settled(of(sixty)).capped(20));
    }

    @Test
    void rarityWeighsMoreWhereAttackersAreFound() {
        RarityOfSums spread = of(owners(20_000));
        RarityOfSums gathered = of(owners(20_000));
        for (int i = 0; i < 200; i++) {
            gathered.noteAttacker(12, 1);
        }
        assertThat(settled(gathered).capped(12)).isGreaterThan(settled(spread).capped(12) + 0.5);
    }

    @Test
    void sumsThatNoOwnerReachesKeepGettingRarer() {
        RarityOfSums rarity = settled(of(owners(2_000)));
        assertThat(rarity.capped(40)).isGreaterThan(rarity.capped(20) + 4);
    }

    /// A sample of two thousand cannot show what happens once in a hundred thousand.
    @Test
    void allJudgedAccountsShowRarerSumsThanTheSample() {
        RarityOfSums sample = of(owners(2_000));
        RarityOfSums all = of(owners(2_000));
        for (int i = 0; i < 400; i++) {
            all.note(14, 1, false);
        }
        sample.settle(50, IMAGINARY);
        all.settle(50, IMAGINARY);
        assertThat(all.capped(14)).isLessThan(sample.capped(14));
    }

    @Test
    void certainAttackersAreNotCounted() {
        RarityOfSums clean = of(owners(2_000));
        RarityOfSums mixed = of(owners(2_000));
        for (int i = 0; i < 100; i++) {
            mixed.note(18, 0, true);
        }
        assertThat(settled(mixed).capped(18)).isEqualTo(settled(clean).capped(18));
    }
}
