package app.redress.attribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceShareTest {
    private static final double AVERAGE = 0.01;
    private static final double SUSPICIOUS = 0.05;

    private static SourceShare of(double... ratios) {
        SourceShare record = new SourceShare(AVERAGE);
        Arrays.stream(ratios).forEach(record::add);
        return record;
    }

    private static double[] times(int number, double ratio) {
        double[] ratios = new double[number];
        Arrays.fill(ratios, ratio);
        return ratios;
    }

    private static double weight(SourceShare record) {
        return record.weight(SUSPICIOUS, 0);
    }

    @Test
    void manyUnharmedAccountsAcquitASource() {
        double nothingKnown = weight(of());
        double few = weight(of(times(5, 0.1)));
        double many = weight(of(times(1_000, 0.1)));
        assertThat(few).isLessThan(nothingKnown);
        assertThat(many).isLessThan(few).isEqualTo(0, offset(0.01));
    }

    @Test
    void aFewRobbedAccountsConvictIt() {
        assertThat(weight(of(50))).isGreaterThan(weight(of()));
        assertThat(weight(of(times(3, 100)))).isGreaterThan(4);
    }

    @Test
    void robbedAccountsAmongManyUnharmedEndInBetween() {
        double[] mixed = times(40, 0.1);
        Arrays.fill(mixed, 0, 4, 100);
        assertThat(weight(of(mixed))).isBetween(1.0, 4.0);
    }

    @Test
    void accountsThatWereNoCandidatesAlsoAcquitASource() {
        SourceShare record = of(times(3, 100));
        double before = weight(record);
        for (int unremarkable = 1; unremarkable <= 256; unremarkable *= 4) {
            double now = record.weight(SUSPICIOUS, unremarkable);
            assertThat(now).isLessThan(before);
            before = now;
        }
    }

    @Test
    void leavingOutAnAccountRemovesItsEntireContribution() {
        for (long seed = 0; seed < 100; seed++) {
            double[] ratios = new Random(seed)
                    .doubles(2 + (int) (seed % 30), -6, 8)
                    .map(Math::exp)
                    .toArray();
            double[] others = Arrays.copyOfRange(ratios, 1, ratios.length);
            SourceShare rest = Objects.requireNonNull(of(ratios).without(ratios[0]));
            assertThat(weight(rest)).as("seed %d", seed).isEqualTo(weight(of(others)), offset(1e-6));
            assertThat(rest.accounts()).isEqualTo(others.length);
            assertThat(rest.strongAccounts()).isEqualTo(of(others).strongAccounts());
        }
    }

    @Test
    void leavingOutTheOnlyAccountLeavesNothingAndAnUnrelatedOneEverything() {
        assertThat(of(7).without(7.0)).isNull();
        SourceShare record = of(7, 3);
        assertThat(record.without(null)).isSameAs(record);
    }

    @Test
    void reputationsAddUp() {
        SourceShare both = of(100, 0.2).plus(of(3));
        assertThat(weight(both)).isEqualTo(weight(of(100, 0.2, 3)), offset(1e-9));
        assertThat(both.accounts()).isEqualTo(3);
    }

    @Test
    void noSingleAccountWeighsMoreThanItsBound() {
        assertThat(weight(of(1e12))).isEqualTo(weight(of(200)));
        assertThat(weight(of(0))).isEqualTo(weight(of(0.05)));
    }

    @Test
    void onlyStrongEvidenceCountsAnAccountAsTakenOver() {
        assertThat(of(19.9, 20, 500, 0.1).strongAccounts()).isEqualTo(2);
    }

    @Test
    void aPopularAgentIsNotConvictedBecauseSuspicionFallsOnAFewOfItsUsers() {
        double[] visitors = times(3_000, 0.3);
        Arrays.fill(visitors, 0, 6, 40);
        SourceShare popular = new SourceShare(0.0006);
        Arrays.stream(visitors).forEach(popular::add);
        assertThat(popular.weight(0.01, 20_000)).isLessThan(0.5);
    }

    @Test
    void theMoreSourcesAreTestedTheLessEachOneWeighs() {
        SourceShare small = new SourceShare(0.0006);
        small.add(30);
        small.add(0.3);
        double amongFew = small.weight(0.05, 1);
        double amongMany = small.weight(0.0005, 1);
        assertThat(amongMany).isLessThan(amongFew - 2);
    }

    @Test
    void robbedCustomersMakeAShiftGuiltyAndUnharmedOnesClearIt() {
        assertThat(of(times(3, 100)).guilty(SUSPICIOUS, 0)).isGreaterThan(0.9);
        assertThat(of(times(3, 100)).guilty(SUSPICIOUS, 1_000)).isLessThan(0.1);
        assertThat(of().guilty(SUSPICIOUS, 0)).isEqualTo(SUSPICIOUS, offset(1e-9));
        assertThat(of(times(3, 100)).beyondAverage(SUSPICIOUS, 3)).isBetween(0.3, 0.7);
        assertThat(of(times(3, 100)).beyondAverage(SUSPICIOUS, 1_000)).isLessThan(0.01);
    }

    @Test
    void howManySeemRobbedLeavesOutTheAccountItself() {
        SourceShare record = of(3, 5, 30);
        assertThat(record.likelyAccounts()).isEqualTo(2);
        assertThat(java.util.Objects.requireNonNull(record.without(30.0)).likelyAccounts())
                .isEqualTo(1);
        assertThat(record.plus(record).likelyAccounts()).isEqualTo(4);
    }
}
