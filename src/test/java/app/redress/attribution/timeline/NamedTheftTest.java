package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTheftTest {
    private static final HmmLogOdds ODDS =
            PolicyFile.shipped(ZoneOffset.UTC).numbers().hmm();

    private final List<Transaction> money = List.of(
            HmmFixture.payment("P1", "2019-07-01T10:00:00Z", 700),
            HmmFixture.payment("P2", "2019-07-03T10:00:00Z", 3_000),
            HmmFixture.payment("P3", "2019-07-05T10:00:00Z", 800));

    private SupposedTheft named(int n, double... weights) {
        BitSet named = new BitSet();
        named.set(n);
        return NamedTheft.of(ODDS, named, money, weights, Long.MAX_VALUE);
    }

    @Test
    void onlyWhatIsNamedSpeaks() {
        double ofNamed = named(1, -2, 3, -2).logRatio();
        assertThat(ofNamed).isGreaterThan(2);
        assertThat(named(0, -2, 3, -2).logRatio()).isLessThan(-1);
    }

    @Test
    void somethingWasStolenIfTheCustomerIsRight() {
        SupposedTheft theft = named(1, -2, -3, -2);
        double[] stolen = theft.chain().marginals(theft.chain().forward(theft.prior()));
        assertThat(stolen[1]).isGreaterThan(0.9);
        assertThat(stolen[0]).isLessThan(0.01);
    }

    @Test
    void anOwnerWhoErrsNamesTheStrangestOfAFewPayments() {
        double mistaken = NamedTheft.byMistake(ODDS, "A", money, new double[] {-2, 1, -2});
        assertThat(mistaken).isEqualTo(named(1, -2, 1, -2).logRatio());
        assertThat(NamedTheft.byMistake(ODDS, "A", List.of(), new double[0])).isNaN();
    }
}
