package app.redress.attribution.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.ClientFeatures.Arrival;
import app.redress.attribution.clients.ClientFeatures.Reset;
import app.redress.attribution.clients.ClientFeatures.Turn;
import app.redress.attribution.signals.ClientFixture;
import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientFeatureExtractorTest {
    private static final Instant START = Instant.parse("2019-07-01T00:00:00Z");
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Transaction> money = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable AccountFacts facts;

    private static Instant at(double hours) {
        return START.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    private ClientFeatureExtractorTest row(
            double hours, Kind kind, Result result, String device, @Nullable String detail) {
        accesses.add(ClientFixture.access(
                at(hours), kind, result, "203.0.113." + device.length(), null, "App", device, detail));
        return this;
    }

    private ClientFeatureExtractorTest visit(double hours, String device, Kind... kinds) {
        for (Kind kind : kinds.length == 0 ? new Kind[] {Kind.LOGIN} : kinds) {
            row(hours, kind, Result.SUCCESS, device, null);
        }
        return this;
    }

    private ClientFeatureExtractorTest pays(double hours) {
        money.add(new Transaction(
                "T" + money.size(),
                "A",
                at(hours),
                Type.PAYMENT,
                Status.COMPLETED,
                100,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, money.size() + 2)));
        return this;
    }

    private void facts(@Nullable Instant registered, @Nullable String contact, @Nullable Instant frozen) {
        facts = new AccountFacts("A", registered, null, null, null, contact, frozen, new SourceLine(2, 2));
    }

    /// @param hostile by position of the clients, in order of their first visits; 0 where not given
    private ClientFeatures of(String device, double... hostile) {
        return of(device, hostile, new double[0]);
    }

    private ClientFeatures of(String device, double[] hostile, double[] stolen) {
        accesses.sort(Comparator.comparing(Access::at));
        List<Session> sessions = SessionBuilder.of(accesses);
        List<Client> clients = Client.of(sessions);
        int h = clients.stream()
                .map(client -> client.first().deviceId())
                .toList()
                .indexOf(device);
        return new ClientFeatureExtractor(POLICY, sessions, clients, money, facts, claims, new EndsAfterAMonth())
                .suspecting(Arrays.copyOf(hostile, clients.size()), Arrays.copyOf(stolen, money.size()))
                .of(h, 0);
    }

    private static final class EndsAfterAMonth implements ClientFeatureExtractor.CaseFacts {
        @Override
        public boolean shared(String ip) {
            return false;
        }

        @Override
        public int othersComplaints(String device) {
            return 0;
        }

        @Override
        public int accountsOf(String device) {
            return 1;
        }

        @Override
        public String homeCountry() {
            return "JP";
        }

        @Override
        public Instant begin() {
            return START;
        }

        @Override
        public Instant end() {
            return at(30 * 24);
        }
    }

    @Test
    void theFirstSeenForLongOfAnOlderAccountIsTakenForANewcomerWhereItsDeviceIsRegisteredOnlyNow() {
        facts(at(-1_000), null, null);
        visit(30, "phone", Kind.LOGIN, Kind.DEVICE_ADD);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.FIRST);
        accesses.clear();
        visit(11 * 24, "phone", Kind.LOGIN, Kind.DEVICE_ADD);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.ANEW);
        facts(at(11 * 24 - 0.1), null, null);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.FIRST);
        facts(null, null, null);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.FIRST);
    }

    @Test
    void anOlderAccountIsWokenAfterAThirdOfTheLogWithoutAnybody() {
        facts(at(-1_000), null, null);
        visit(11 * 24, "phone");
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.WOKEN);
        pays(12 * 24);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.WOKEN);
        money.clear();
        pays(24);
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.FIRST);
        money.clear();
        accesses.clear();
        visit(9 * 24, "phone");
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.FIRST);
        visit(24, "old");
        assertThat(of("phone").owner().arrival()).isEqualTo(Arrival.LATER);
    }

    @Test
    void aResetMailToAnotherAddressIsRecognisedFromTheLogText() {
        visit(0, "own").row(48, Kind.PASSWORD_RESET, Result.SUCCESS, "new", "mail sent to ANOTHER ADDRESS");
        assertThat(of("new").credentials()).isEqualTo(Reset.ELSEWHERE);
        assertThat(of("own").credentials()).isEqualTo(Reset.NONE);
    }

    @Test
    void aMailAddressInTheLogIsComparedWithTheRegisteredOne() {
        facts(null, "me@example.jp", null);
        visit(0, "own").row(48, Kind.PASSWORD_RESET, Result.SUCCESS, "new", "to Me@example.jp");
        assertThat(of("new").credentials()).isEqualTo(Reset.NEWCOMER);
        accesses.clear();
        visit(0, "own").row(48, Kind.PASSWORD_RESET, Result.SUCCESS, "new", "to you@example.com");
        assertThat(of("new").credentials()).isEqualTo(Reset.ELSEWHERE);
    }

    @Test
    void aBrowserResetFollowedByTheOwnersDeviceIsTheOwners() {
        visit(0, "own").visit(48, "browser", Kind.PASSWORD_RESET).visit(49, "own");
        assertThat(of("browser").credentials()).isEqualTo(Reset.THEN_OWNER);
    }

    @Test
    void aBrowserResetIsNotTheOwnersWhenTheNextVisitIsHostileLateOrTheSameClient() {
        visit(0, "own").visit(48, "browser", Kind.PASSWORD_RESET).visit(49, "own");
        assertThat(of("browser", 0.9).credentials()).isEqualTo(Reset.NEWCOMER);
        accesses.clear();
        visit(0, "own").visit(48, "browser", Kind.PASSWORD_RESET).visit(61, "own");
        assertThat(of("browser").credentials()).isEqualTo(Reset.NEWCOMER);
        accesses.clear();
        visit(0, "own").visit(48, "browser", Kind.PASSWORD_RESET, Kind.LOGIN).visit(49, "own");
        assertThat(of("browser").credentials()).isEqualTo(Reset.NEWCOMER);
    }

    @Test
    void aLongKnownClientThatResetsIsNotANewcomer() {
        visit(0, "own").visit(11, "own", Kind.PASSWORD_RESET);
        assertThat(of("own").credentials()).isEqualTo(Reset.KNOWN);
        accesses.clear();
        visit(0, "own").visit(9, "own", Kind.PASSWORD_RESET);
        assertThat(of("own").credentials()).isEqualTo(Reset.NEWCOMER);
    }

    @Test
    void ordinaryShoppingAfterAResetWithoutAnotherClientReturningIsNormalUse() {
        visit(0, "own").visit(48, "phone", Kind.PASSWORD_RESET).pays(73).pays(99);
        assertThat(of("phone").credentials()).isEqualTo(Reset.LIFE_GOES_ON);
        assertThat(of("phone", new double[0], new double[] {0, 0.2}).credentials())
                .isEqualTo(Reset.NEWCOMER);
        visit(100, "own");
        assertThat(of("phone").credentials()).isEqualTo(Reset.NEWCOMER);
    }

    @Test
    void alternatingClientsAreRecognised() {
        visit(0, "own").visit(24, "phone");
        assertThat(of("own").visits().turns()).isEqualTo(Turn.FIRST);
        assertThat(of("phone").visits().turns()).isEqualTo(Turn.REPLACED);
        visit(48, "own");
        assertThat(of("phone").visits().turns()).isEqualTo(Turn.INTERLEAVED);
        assertThat(of("phone", 0.5).visits().turns()).isEqualTo(Turn.FIRST);
    }

    @Test
    void theOpeningClientIsOnlyKnownWhenTheLogCoversTheOpening() {
        visit(0, "own").visit(24, "phone");
        assertThat(of("own").atRegistration()).isNull();
        facts(at(-2), null, null);
        assertThat(of("own").atRegistration()).isNull();
        facts(at(-0.9), null, null);
        assertThat(of("own").atRegistration()).isTrue();
        assertThat(of("phone").atRegistration()).isFalse();
    }

    @Test
    void earlierVisitsCountByOwnerProbabilityAndAge() {
        visit(0, "own").visit(24, "own").visit(40, "own").visit(48, "phone").visit(72, "own");
        assertThat(of("phone").owner().history()).isEqualTo(2.35, offset(1e-9));
        assertThat(of("phone", 0.25).owner().history()).isEqualTo(2.35 / 2, offset(1e-9));
        assertThat(of("phone", 0.6).owner().history()).isZero();
        assertThat(of("phone").owner().first()).isFalse();
        assertThat(of("own").owner().first()).isTrue();
        assertThat(of("phone").owner().sameAgent()).isEqualTo(2.35, offset(1e-9));
        assertThat(of("phone").owner().sameAddress()).isZero();
        assertThat(of("phone").owner().sameNetwork()).isEqualTo(2.35, offset(1e-9));
    }

    @Test
    void theVisitThatOpenedTheAccountIsTheOwners() {
        facts(at(0), null, null);
        visit(0, "own").visit(1, "phone");
        assertThat(of("phone").owner().history()).isEqualTo(1);
    }

    @Test
    void failuresMoneyClaimsAndFreezesCountOnlyCloseToTheVisit() {
        row(23.5, Kind.LOGIN, Result.FAILURE, "phone", null)
                .row(1, Kind.LOGIN, Result.FAILURE, "phone", null)
                .visit(24, "phone")
                .visit(40, "tablet")
                .pays(26);
        facts(null, null, at(24 + 13 * 24));
        claims.add(new Claim("A", at(39), null, List.of(), null, new SourceLine(3, 2)));
        assertThat(of("phone").failuresBefore()).isEqualTo(1);
        assertThat(of("phone").after().moneyFollowed()).isTrue();
        assertThat(of("phone").after().claimed()).isTrue();
        assertThat(of("phone").after().frozenAfter()).isTrue();
        assertThat(of("tablet").after().moneyFollowed()).isFalse();
        assertThat(of("tablet").after().claimed()).isFalse();
    }

    @Test
    void visitDaysAndFollowUpTimeAreCounted() {
        visit(1, "own")
                .visit(2.5, "own")
                .visit(25, "own")
                .visit(30 * 24 - 24, "late")
                .visit(24 * 24, "week");
        assertThat(of("own").visits().days()).isEqualTo(2);
        assertThat(of("own").visits().followUp()).isEqualTo(2);
        assertThat(of("late").visits().followUp()).isZero();
        assertThat(of("week").visits().followUp()).isEqualTo(1);
    }

    @Test
    void theCountryMayComeFromAnyOfTheVisits() {
        accesses.add(ClientFixture.access(at(0), Kind.LOGIN, Result.SUCCESS, "1.2.3.4", "JP", "App", "own", null));
        accesses.add(ClientFixture.access(at(24), Kind.LOGIN, Result.SUCCESS, "1.2.3.4", "DE", "App", "own", null));
        assertThat(of("own").origin().abroad()).isEqualTo("DE");
        assertThat(of("own").origin().alsoAtHome()).isTrue();
        assertThat(of("own").origin().countryKnown()).isTrue();
    }
}
