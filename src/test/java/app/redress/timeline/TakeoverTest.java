package app.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import app.redress.signal.Hand;
import app.redress.signal.Sessions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TakeoverTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);
    private static final double BASE =
            Odds.sigmoid(Odds.logit(POLICY.number("takeover.guess")) - POLICY.number("takeover.caution"));
    private static final double UNSEEN = Math.log(POLICY.number("takeover.unseen-share"));
    private static final long DAY = 86_400;

    private static Knowledge knowledge() {
        Screening empty = new Screening(POLICY, new AccessScreen(), new MoneyScreen(POLICY), List.of(), List.of());
        return Knowledge.of(POLICY, empty, 1_000);
    }

    /// One device for each time it came in, in seconds.
    private static List<Hand> hands(long... at) {
        List<Access> accesses = new ArrayList<>();
        for (long second : at) {
            accesses.add(new Access(
                    "A",
                    Instant.ofEpochSecond(second),
                    Access.Kind.LOGIN,
                    Access.Result.SUCCESS,
                    null,
                    null,
                    null,
                    "d" + accesses.size(),
                    null,
                    new SourceLine(1, accesses.size() + 2)));
        }
        return Hand.of(Sessions.of(accesses));
    }

    private static Takeover of(List<Hand> hands, Deeds deeds, double unseen, double... weights) {
        Chain chain = new Chain(POLICY, deeds.money, deeds.weights());
        return new Takeover(knowledge(), hands, chain, weights, unseen, Long.MAX_VALUE);
    }

    @Test
    void withoutAnyEvidenceTheBaseRateStands() {
        assertThat(of(List.of(), new Deeds(), 0).probability()).isEqualTo(BASE, offset(1e-9));
        Takeover usual = of(hands(0, 30 * DAY), new Deeds(), UNSEEN, 0, 0);
        assertThat(usual.probability()).isEqualTo(BASE, offset(0.004));
        assertThat(usual.hands()[0]).isEqualTo(usual.hands()[1], offset(1e-9));
    }

    /// Where the log names no devices, an owner may have a hundred hands.
    @Test
    void eachOfAHundredHandsIsWeighedOnce() {
        long[] at = LongStream.range(0, 100).map(day -> day * DAY).toArray();
        double[] weights = new double[100];
        Arrays.fill(weights, -2);
        weights[99] = -1;
        Takeover takeover = of(hands(at), new Deeds(), UNSEEN, weights);
        assertThat(takeover.hands()[99]).isGreaterThan(takeover.hands()[0]);
        double[] alike = Arrays.copyOf(takeover.hands(), 99);
        Arrays.sort(alike);
        // the four likeliest are also weighed together
        assertThat(alike[0]).isPositive();
        assertThat(alike[95]).isEqualTo(alike[0], offset(1e-12));
    }

    @Test
    void evidenceAgainstOneHandIsEvidenceAgainstThatHand() {
        Takeover takeover = of(hands(0, 30 * DAY), new Deeds(), UNSEEN, -3, 6);
        assertThat(takeover.probability()).isGreaterThan(0.7);
        assertThat(takeover.hands()[0]).isLessThan(0.05);
        assertThat(takeover.hands()[1]).isGreaterThan(0.7);
    }

    @Test
    void whoComesMinutesAfterAThiefIsTheThief() {
        double minutes = of(hands(0, 600), new Deeds(), UNSEEN, 7, 0).hands()[1];
        double later = of(hands(0, 30 * DAY), new Deeds(), UNSEEN, 7, 0).hands()[1];
        assertThat(minutes).isGreaterThan(0.8);
        assertThat(later).isLessThan(0.3);
    }

    @Test
    void moneyConvictsAHandAndAnAlibiAcquitsIt() {
        Deeds drain = new Deeds().charge(30 * DAY + 300, 5).pay(30 * DAY + 900, 5);
        Takeover takeover = of(hands(0, 30 * DAY), drain, UNSEEN, -4, 1);
        assertThat(takeover.hands()[1]).isGreaterThan(0.8);
        assertThat(takeover.hands()[0]).isLessThan(0.1);
        assertThat(takeover.money(2)[1]).isGreaterThan(0.8);
        assertThat(takeover.rawMoneyAfter(1)).isPositive();
    }

    @Test
    void aThiefWhomTheLogDoesNotShowIsFoundByTheMoneyAlone() {
        Deeds drain = new Deeds().charge(10 * DAY, 6).pay(10 * DAY + 600, 6);
        Takeover blind = of(List.of(), drain, 0);
        assertThat(blind.probability()).isGreaterThan(0.9);
        assertThat(blind.hands()).isEmpty();
        assertThat(blind.money(2)[0]).isGreaterThan(0.8);
        Takeover innocentHand = of(hands(0), drain, UNSEEN, -6);
        assertThat(innocentHand.probability()).isBetween(0.3, blind.probability());
    }

    @Test
    void manyHandsMakeNobodyAThief() {
        long[] at = new long[40];
        for (int h = 0; h < at.length; h++) {
            at[h] = h * DAY;
        }
        double[] weights = new double[40];
        java.util.Arrays.fill(weights, -4);
        assertThat(of(hands(at), new Deeds(), UNSEEN, weights).probability()).isLessThan(2 * BASE);
    }

    @Test
    void readingsAreTheBeliefInSharesThatAddUp() {
        Deeds deeds = new Deeds().pay(0, 0).charge(DAY, 3).pay(DAY + 600, 2).pay(9 * DAY, 0);
        Takeover takeover = of(hands(DAY - 300), deeds, UNSEEN, 2);
        List<Reading> readings = takeover.readings("A1");
        double[] money = takeover.money(4);
        assertThat(readings.stream().mapToDouble(Reading::share).sum()).isEqualTo(1, offset(1e-9));
        for (int n = 0; n < 4; n++) {
            int deed = n;
            double share = readings.stream()
                    .filter(r -> r.stolen().get(deed))
                    .mapToDouble(Reading::share)
                    .sum();
            assertThat(share).isEqualTo(money[n], offset(0.11));
        }
        assertThat(takeover.readings("A1")).isEqualTo(readings);
    }

    @Test
    void anAccountThatNothingSpeaksAgainstHasNoReadings() {
        assertThat(of(hands(0), new Deeds().pay(100, -5), UNSEEN, -9).readings("A1"))
                .isEmpty();
    }
}
