package app.redress.attribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Together;
import app.redress.domain.Transaction;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import app.redress.screening.SourceKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What others' fate says of a source, and the bound on what it says of an account.
class OthersFateTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);
    private static final double ROBBED = 200;
    private static final double UNHARMED = 0.2;
    private static final Instant NOON = Instant.parse("2019-07-01T12:00:00Z");

    private final AccessScreen screen = new AccessScreen();
    private final MoneyScreen money = new MoneyScreen(POLICY);
    private final List<AccountContribution> judged = new ArrayList<>();
    private int line = 2;

    private Access visit(String account, String ip, String country, String device) {
        Access access = new Access(
                account,
                NOON,
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                ip,
                country,
                country.equals("CN") ? "Browser/1.0" : "App/1.0",
                device,
                null,
                new SourceLine(1, line++));
        screen.accept(access);
        return access;
    }

    private Access atHome(int home) {
        return visit("home" + home, "198.51.100." + home, "JP", "device" + home);
    }

    private Transaction pays(String account, String store, int minutes) {
        SourceLine source = new SourceLine(1, line++);
        Transaction t = new Transaction(
                "T" + line,
                account,
                NOON.plusSeconds(60L * minutes),
                Transaction.Type.PAYMENT,
                Transaction.Status.COMPLETED,
                500,
                Transaction.Method.OTHER,
                new Transaction.Store(store, null, null),
                null,
                null,
                null,
                source);
        money.accept(t);
        return t;
    }

    private SourceReputation.Contribution account(
            double probability, double ratio, List<Access> visits, Transaction... paid) {
        SourceReputation.Contribution own = new SourceReputation.Contribution();
        visits.forEach(visit -> own.note(visit, ratio));
        for (Transaction t : paid) {
            own.note(t, ratio);
        }
        judged.add(new AccountContribution(probability, 0, 0, own, null, true, null, null));
        return own;
    }

    private void robbed(int number, String device, String ip) {
        for (int i = 0; i < number; i++) {
            account(0.999, ROBBED, List.of(visit("robbed" + i, ip, "CN", device)));
        }
    }

    private void customersAndACrew() {
        for (int home = 0; home < 40; home++) {
            account(0.001, UNHARMED, List.of(atHome(home)));
        }
        robbed(6, "crew", "203.0.113.9");
    }

    private CaseKnowledge before() {
        Screening screening = new Screening(POLICY, screen, money, List.of(), List.of());
        return CaseKnowledge.of(POLICY, screening, 1_000);
    }

    private CaseKnowledge known() {
        return before().with(judged, Together.ALONE);
    }

    private static double atMost(CaseKnowledge known, SourceReputation.Contribution own) {
        return known.othersFate(known.reputation()).atMost(own);
    }

    @Test
    void nobodysFateIsAddedToAnAccountThatSharesNothing() {
        customersAndACrew();
        SourceReputation.Contribution own = account(0.001, UNHARMED, List.of(visit("A", "192.0.2.1", "TH", "own")));
        assertThat(atMost(known(), own)).isLessThan(0.5);
    }

    @Test
    void theDeviceOfRobbedAccountsIsAddedInFull() {
        robbed(6, "crew", "203.0.113.9");
        SourceReputation.Contribution own = account(0.001, UNHARMED, List.of(visit("A", "192.0.2.1", "TH", "crew")));
        CaseKnowledge known = known();
        SourceShare others = Objects.requireNonNull(known.reputation().of(SourceKind.DEVICE, "crew", own));
        double device = known.othersFate(known.reputation()).of(SourceKind.DEVICE, "crew", others);
        assertThat(device).isGreaterThan(2);
        assertThat(atMost(known, own)).isGreaterThanOrEqualTo(device);
    }

    @Test
    void theCountryThatCustomersLiveInIsHeldAgainstNobody() {
        for (int home = 0; home < 40; home++) {
            account(0.999, ROBBED, List.of(atHome(home)));
        }
        SourceReputation.Contribution abroad = new SourceReputation.Contribution();
        abroad.note(visit("A", "192.0.2.1", "JP", "own"), UNHARMED);
        CaseKnowledge known = known();
        assertThat(known.screening().homeCountry()).isEqualTo("JP");
        double agent = known.othersFate(known.reputation())
                .of(
                        SourceKind.AGENT,
                        "App/1.0",
                        Objects.requireNonNull(known.reputation().of(SourceKind.AGENT, "App/1.0", abroad)));
        assertThat(atMost(known, abroad)).isEqualTo(Math.max(0, agent), offset(1e-9));
    }

    @Test
    void aStoreWhereRobbedAccountsPaidInThatHourIsAdded() {
        for (int i = 0; i < 6; i++) {
            account(0.999, ROBBED, List.of(), pays("robbed" + i, "RUN", i));
        }
        SourceReputation.Contribution then = account(0.001, UNHARMED, List.of(), pays("A", "RUN", 7));
        SourceReputation.Contribution elsewhere = account(0.001, UNHARMED, List.of(), pays("B", "S1", 7));
        assertThat(atMost(known(), then)).isGreaterThan(1);
        assertThat(atMost(known(), elsewhere)).isZero();
    }

    /// The bound lets accounts go unjudged: it may never be below what one of their visits is given in the end.
    @Test
    void noVisitIsGivenMoreThanTheBound() {
        Random random = new Random(7);
        List<List<Access>> visits = new ArrayList<>();
        List<SourceReputation.Contribution> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean robbed = i % 12 == 0;
            List<Access> own = new ArrayList<>();
            for (int v = 0; v < 3; v++) {
                String ip = (robbed && v > 0 ? "203.0.113." : "198.51.100.") + random.nextInt(40);
                String country = random.nextInt(20) == 0 ? "TH" : "JP";
                own.add(visit("A" + i, ip, country, "d" + random.nextInt(robbed ? 5 : 200)));
            }
            visits.add(own);
            all.add(account(robbed ? 0.99 : 0.001, robbed ? ROBBED : UNHARMED, own));
        }
        CaseKnowledge known = known();
        OthersFate fate = known.othersFate(known.reputation());
        int told = 0;
        for (int i = 0; i < all.size(); i++) {
            double bound = fate.atMost(all.get(i));
            for (Access visit : visits.get(i)) {
                double given = given(known, fate, visit, all.get(i));
                told += given > 1 ? 1 : 0;
                assertThat(bound).isGreaterThanOrEqualTo(given - 1e-9);
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    private static double given(CaseKnowledge known, OthersFate fate, Access visit, SourceReputation.Contribution own) {
        double sum = 0;
        for (SourceKind kind : SourceKind.values()) {
            String key = Objects.requireNonNull(kind.key(visit));
            SourceShare others = known.reputation().of(kind, key, own);
            boolean home = kind == SourceKind.COUNTRY && key.equals("JP");
            sum += others == null || home ? 0 : fate.of(kind, key, others);
        }
        return sum;
    }

    @Test
    void whoCouldOnlyCountByTheFateOfOthersIsJudgedOnAndNobodyElse() {
        customersAndACrew();
        SourceReputation.Contribution shares = account(0.001, UNHARMED, List.of(visit("A", "192.0.2.1", "TH", "crew")));
        SourceReputation.Contribution alone = account(0.001, UNHARMED, List.of(visit("B", "192.0.3.1", "JP", "own")));
        CaseKnowledge before = before();
        CaseKnowledge known = before.with(judged, Together.ALONE);
        double justBelow = known.accountLogOdds() - before.accountLogOdds();
        double unlikely = LogOdds.sigmoid(LogOdds.logit(POLICY.numbers().range().leastProbability()) - 1.5 - justBelow);
        assertThat(known.mayMatter(seen(unlikely, shares), before)).isTrue();
        assertThat(known.mayMatter(seen(unlikely, alone), before)).isFalse();
    }

    private static AccountContribution seen(double probability, SourceReputation.Contribution own) {
        return new AccountContribution(probability, 0, 0, own, null, false, null, null);
    }
}
