package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TakeoverModelTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);
    private static final double BASE =
            LogOdds.sigmoid(LogOdds.logit(POLICY.numbers().takeover().guess())
                    - POLICY.numbers().takeover().caution());
    private static final double UNSEEN = Math.log(POLICY.numbers().takeover().unseenShare());
    private static final long DAY = 86_400;

    private static CaseKnowledge knowledge() {
        Screening empty = new Screening(POLICY, new AccessScreen(), new MoneyScreen(POLICY), List.of(), List.of());
        return CaseKnowledge.of(POLICY, empty, 1_000);
    }

    private static List<Client> sameDevice(long... at) {
        return Client.of(SessionBuilder.of(
                Arrays.stream(at).mapToObj(second -> login(second, "d")).toList()));
    }

    private static Access login(long second, String device) {
        return new Access(
                "A",
                Instant.ofEpochSecond(second),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                null,
                null,
                null,
                device,
                null,
                new SourceLine(1, (int) (second / 60) + 2));
    }

    /// One device per login time, in seconds.
    private static List<Client> clients(long... at) {
        List<Access> accesses = new ArrayList<>();
        for (long second : at) {
            accesses.add(login(second, "d" + accesses.size()));
        }
        return Client.of(SessionBuilder.of(accesses));
    }

    private static TakeoverModel of(List<Client> clients, HmmFixture movements, double unseen, double... weights) {
        TransactionHmm chain = new TransactionHmm(POLICY.numbers().hmm(), movements.money, movements.weights());
        return new TakeoverModel(
                knowledge(),
                clients,
                new WeighedMoney(chain, chain, chain),
                weights,
                new double[weights.length],
                new Afterwards(unseen, Long.MAX_VALUE, new BitSet(), Moments.NONE),
                List.of(),
                null);
    }

    @Test
    void withoutEvidenceTheProbabilityIsTheBaseRate() {
        assertThat(of(List.of(), new HmmFixture(), 0).probability()).isEqualTo(BASE, offset(1e-9));
        TakeoverModel usual = of(clients(0, 30 * DAY), new HmmFixture(), UNSEEN, 0, 0);
        assertThat(usual.probability()).isEqualTo(BASE, offset(0.004));
        assertThat(usual.hostileClients()[0]).isEqualTo(usual.hostileClients()[1], offset(1e-9));
    }

    /// A visitor, in all else suspect, who bought bread once a day for a week.
    private static double boughtBread(double whole, double likeOwner) {
        HmmFixture movements = new HmmFixture();
        HmmFixture stores = new HmmFixture();
        long[] at = new long[7];
        for (int day = 0; day < at.length; day++) {
            at[day] = day * DAY;
            movements.pay(at[day] + 60, whole);
            stores.pay(at[day] + 60, likeOwner);
        }
        TransactionHmm chain = new TransactionHmm(POLICY.numbers().hmm(), movements.money, movements.weights());
        return new TakeoverModel(
                        knowledge(),
                        sameDevice(at),
                        new WeighedMoney(
                                chain,
                                chain,
                                new TransactionHmm(POLICY.numbers().hmm(), stores.money, stores.weights())),
                        new double[] {8},
                        new double[1],
                        new Afterwards(UNSEEN, Long.MAX_VALUE, new BitSet(), Moments.NONE),
                        List.of(),
                        null)
                .probability();
    }

    @Test
    void aWeekOfSmallPaymentsIsOneFactAboutAVisitorAndOnlyTheOwnersStoresClearIt() {
        assertThat(boughtBread(-5, 0)).isBetween(0.6, 0.9);
        assertThat(boughtBread(-5, -3)).isLessThan(boughtBread(-5, 0) - 0.3);
        assertThat(boughtBread(0, 0)).isGreaterThan(boughtBread(-5, 0) + 0.1);
    }

    @Test
    void eachOfAHundredClientsIsWeighedOnce() {
        long[] at = LongStream.range(0, 100).map(visit -> visit * 2 * DAY).toArray();
        double[] weights = new double[100];
        Arrays.fill(weights, -2);
        weights[99] = -1;
        TakeoverModel takeover = of(clients(at), new HmmFixture(), UNSEEN, weights);
        assertThat(takeover.hostileClients()[99]).isGreaterThan(takeover.hostileClients()[0]);
        double[] alike = Arrays.copyOf(takeover.hostileClients(), 99);
        Arrays.sort(alike);
        // the four most likely are also weighed together
        assertThat(alike[0]).isPositive();
        assertThat(alike[95]).isEqualTo(alike[0], offset(1e-12));
    }

    @Test
    void evidenceAgainstOneClientOnlyCountsAgainstThatClient() {
        TakeoverModel takeover = of(clients(0, 30 * DAY), new HmmFixture(), UNSEEN, -3, 6);
        assertThat(takeover.probability()).isGreaterThan(0.7);
        assertThat(takeover.hostileClients()[0]).isLessThan(0.05);
        assertThat(takeover.hostileClients()[1]).isGreaterThan(0.7);
    }

    @Test
    void aClientMinutesAfterAnAttackerIsTheAttacker() {
        double minutes = of(clients(0, 600), new HmmFixture(), UNSEEN, 7, 0).hostileClients()[1];
        double later = of(clients(0, 30 * DAY), new HmmFixture(), UNSEEN, 7, 0).hostileClients()[1];
        assertThat(minutes).isGreaterThan(0.8);
        assertThat(later).isLessThan(0.3);
    }

    @Test
    void aCustomerWhoDidNotComplainDidNotComplainOncePerDevice() {
        double[] noComplaint = {-1, -1};
        TransactionHmm none = new TransactionHmm(POLICY.numbers().hmm(), List.of(), new double[0]);
        TakeoverModel once = new TakeoverModel(
                knowledge(),
                clients(0, 600),
                new WeighedMoney(none, none, none),
                new double[] {4, -1},
                noComplaint,
                new Afterwards(UNSEEN, Long.MAX_VALUE, new BitSet(), Moments.NONE),
                List.of(),
                null);
        TakeoverModel twice = of(clients(0, 600), new HmmFixture(), UNSEEN, 4, -1);
        assertThat(once.probability()).isGreaterThan(twice.probability());
        assertThat(once.hostileClients()[1]).isGreaterThan(twice.hostileClients()[1]);
    }

    /// The last one is identified only by the others close to it.
    @Test
    void fourDevicesOfOneGroupWithinMinutesAreConvictedTogether() {
        double[] crew = of(clients(0, 600, 1_200, 1_800), new HmmFixture(), UNSEEN, 7, 6, 5, 0)
                .hostileClients();
        assertThat(crew[3]).isGreaterThan(0.8);
    }

    @Test
    void moneyConvictsAClientAndAnAlibiAcquitsIt() {
        HmmFixture drain = new HmmFixture().charge(30 * DAY + 300, 5).pay(30 * DAY + 900, 5);
        TakeoverModel takeover = of(clients(0, 30 * DAY), drain, UNSEEN, -4, 1);
        assertThat(takeover.hostileClients()[1]).isGreaterThan(0.8);
        assertThat(takeover.hostileClients()[0]).isLessThan(0.1);
        assertThat(takeover.stolenMoney(2)[1]).isGreaterThan(0.8);
        assertThat(takeover.uncappedMoneyLogRatio(1)).isPositive();
    }

    @Test
    void anAttackerMissingFromTheLogIsFoundByTheMoneyAlone() {
        HmmFixture drain = new HmmFixture().charge(10 * DAY, 6).pay(10 * DAY + 600, 6);
        TakeoverModel blind = of(List.of(), drain, 0);
        assertThat(blind.probability()).isGreaterThan(0.9);
        assertThat(blind.hostileClients()).isEmpty();
        assertThat(blind.stolenMoney(2)[0]).isGreaterThan(0.8);
        TakeoverModel innocentClient = of(clients(0), drain, UNSEEN, -6);
        assertThat(innocentClient.probability()).isBetween(0.3, blind.probability());
    }

    @Test
    void manyClientsAloneAreNoTakeover() {
        long[] at = new long[40];
        for (int h = 0; h < at.length; h++) {
            at[h] = h * DAY;
        }
        double[] weights = new double[40];
        java.util.Arrays.fill(weights, -4);
        assertThat(of(clients(at), new HmmFixture(), UNSEEN, weights).probability())
                .isLessThan(2 * BASE);
    }

    @Test
    void scenarioProbabilitiesAddUpToOne() {
        HmmFixture movements =
                new HmmFixture().pay(0, 0).charge(DAY, 3).pay(DAY + 600, 2).pay(9 * DAY, 0);
        TakeoverModel takeover = of(clients(DAY - 300), movements, UNSEEN, 2);
        List<Scenario> scenarios = takeover.scenarios("A1");
        double[] money = takeover.stolenMoney(4);
        assertThat(scenarios.stream().mapToDouble(Scenario::share).sum()).isEqualTo(1, offset(1e-9));
        for (int n = 0; n < 4; n++) {
            int movement = n;
            double share = scenarios.stream()
                    .filter(r -> r.stolen().get(movement))
                    .mapToDouble(Scenario::share)
                    .sum();
            assertThat(share).isEqualTo(money[n], offset(0.11));
        }
        assertThat(takeover.scenarios("A1")).isEqualTo(scenarios);
    }

    @Test
    void anAccountWithoutEvidenceHasNoScenarios() {
        assertThat(of(clients(0), new HmmFixture().pay(100, -5), UNSEEN, -9).scenarios("A1"))
                .isEmpty();
    }

    /// An owner's unusual habits show on each of the owner's devices.
    @Test
    void twoClientsAreNotIndependentEvidence() {
        double one = of(clients(0), new HmmFixture(), UNSEEN, 3).probability();
        double two = of(clients(0, 600), new HmmFixture(), UNSEEN, 3, 3).probability();
        assertThat(LogOdds.logit(two)).isLessThan(LogOdds.logit(one) + 2);
    }

    @Test
    void loweringTheProbabilityScalesThatOfEveryClient() {
        HmmFixture drain = new HmmFixture().charge(30 * DAY + 300, 5).pay(30 * DAY + 900, 5);
        TakeoverModel takeover = of(clients(0, 30 * DAY), drain, UNSEEN, -4, 4);
        double before = takeover.probability();
        double[] clients = takeover.hostileClients();
        assertThat(before).isGreaterThan(0.9);
        takeover.holdAt(0.499);
        assertThat(takeover.probability()).isEqualTo(0.499, offset(1e-9));
        assertThat(takeover.hostileClients()[1]).isEqualTo(clients[1] * 0.499 / before, offset(1e-9));
        takeover.holdAt(0.8);
        assertThat(takeover.probability()).isEqualTo(0.499, offset(1e-9));
    }
}
