package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.AccountFacts;
import app.redress.domain.Control;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Times are given as hours of 3 July 2019.
class WindowFinderTest {
    private static final int EVIDENCE_ENDS = 23;

    private final List<Access> accesses = new ArrayList<>();
    private final Map<String, Double> hostile = new HashMap<>();
    private final List<Transaction> money = new ArrayList<>();
    private final List<Double> stolen = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private @Nullable AccountFacts facts;

    private static Instant at(int hour) {
        return Instant.parse("2019-07-03T00:00:00Z").plusSeconds(3600L * hour);
    }

    private WindowFinderTest thief(int hour, Kind kind, @Nullable String country) {
        return visit("thief", 0.9, hour, kind, country);
    }

    private WindowFinderTest owner(int hour, Kind kind) {
        return visit("owner", 0.1, hour, kind, "JP");
    }

    private WindowFinderTest visit(String device, double probability, int hour, Kind kind, @Nullable String country) {
        hostile.put("device " + device, probability);
        accesses.add(new Access(
                "A",
                at(hour),
                kind,
                Access.Result.SUCCESS,
                null,
                country,
                null,
                device,
                null,
                new SourceLine(1, accesses.size() + 2)));
        return this;
    }

    private WindowFinderTest money(int hour, Type type, double probability) {
        return money(hour, type, Status.COMPLETED, probability);
    }

    private WindowFinderTest money(int hour, Type type, Status status, double probability) {
        int n = money.size();
        money.add(new Transaction(
                "T" + n,
                "A",
                at(hour),
                type,
                status,
                500,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, n + 2)));
        stolen.add(probability);
        return this;
    }

    private WindowFinderTest frozen(int hour) {
        facts = new AccountFacts("A", null, null, null, null, null, at(hour), new SourceLine(2, 2));
        return this;
    }

    private WindowFinderTest control(int hour, String name) {
        controls.add(new Control(at(hour), name, null, new SourceLine(4, controls.size() + 2)));
        return this;
    }

    private List<CompromiseWindow> windows() {
        return windows("JP");
    }

    private List<CompromiseWindow> windows(String home) {
        accesses.sort(Comparator.comparing(Access::at));
        List<Client> clients = Client.of(SessionBuilder.of(accesses));
        double[] visits = clients.stream()
                .mapToDouble(h -> hostile.get(h.sessions().getFirst().clientKey()))
                .toArray();
        double[] movements = stolen.stream().mapToDouble(p -> p).toArray();
        AccountEvidence evidence = AccountEvidence.of("A", accesses, facts, List.of(), Set.of());
        Containment containment = Containment.of(controls, home, at(EVIDENCE_ENDS));
        return new WindowFinder(evidence, clients, visits, money, movements, containment).propose();
    }

    private static CompromiseWindow window(int start, int end, Closing closing) {
        return new CompromiseWindow(at(start), at(end), closing);
    }

    @Test
    void withoutAHostileEventThereIsNoWindow() {
        owner(1, Kind.LOGIN).owner(2, Kind.PASSWORD_RESET).money(3, Type.PAYMENT, 0.4);
        assertThat(windows()).isEmpty();
    }

    @Test
    void anUnclosedWindowEndsWithTheEvidence() {
        thief(1, Kind.LOGIN, "CN").money(2, Type.CHARGE, 0.9);
        assertThat(windows()).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void aFreezeClosesAWindowAndALaterVisitOpensAnother() {
        thief(1, Kind.LOGIN, "CN").frozen(4).thief(9, Kind.LOGIN, "CN");
        assertThat(windows())
                .containsExactly(window(1, 4, Closing.FROZEN), window(9, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void theOwnersNewPasswordClosesAWindowAndALaterVisitOpensAnother() {
        thief(1, Kind.LOGIN, "CN")
                .owner(4, Kind.PASSWORD_RESET)
                .thief(9, Kind.LOGIN, "CN")
                .frozen(12);
        assertThat(windows()).containsExactly(window(1, 4, Closing.OWNER_RETURNED), window(9, 12, Closing.FROZEN));
    }

    @Test
    void onlyALaterPasswordChangeByTheOwnerIsTheOwnersReturn() {
        owner(1, Kind.PASSWORD_RESET)
                .thief(2, Kind.PASSWORD_RESET, "CN")
                .visit("unclear", 0.4, 5, Kind.PASSWORD_RESET, "JP");
        assertThat(windows()).containsExactly(window(2, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void anOwnersVisitThatBeganBeforeTheAttackersMayEndWithANewPassword() {
        owner(1, Kind.PASSWORD_RESET).owner(2, Kind.PASSWORD_RESET).owner(3, Kind.PASSWORD_RESET);
        thief(2, Kind.LOGIN, "CN");
        assertThat(windows()).containsExactly(window(2, 3, Closing.OWNER_RETURNED));
    }

    @Test
    void theFirstEffectiveMeasureClosesTheWindow() {
        thief(1, Kind.LOGIN, "CN").frozen(8).owner(6, Kind.PASSWORD_RESET).control(7, Control.FOREIGN_ACCESS_BLOCKED);
        assertThat(windows()).containsExactly(window(1, 6, Closing.OWNER_RETURNED));
    }

    @Test
    void blockingForeignAccessShutsOutAttackersWhoOnlyCameFromAbroad() {
        thief(1, Kind.LOGIN, "CN").thief(2, Kind.PROFILE_VIEW, null).control(5, Control.FOREIGN_ACCESS_BLOCKED);
        assertThat(windows()).containsExactly(window(1, 5, Closing.ABROAD_BLOCKED));
    }

    @Test
    void blockingForeignAccessDoesNotShutOutAttackersWithDomesticAddresses() {
        thief(1, Kind.LOGIN, "CN").visit("helper", 0.8, 2, Kind.LOGIN, "JP");
        control(5, Control.FOREIGN_ACCESS_BLOCKED);
        assertThat(windows()).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void unknownCountriesAreNotGuessed() {
        control(5, Control.FOREIGN_ACCESS_BLOCKED).thief(1, Kind.LOGIN, null);
        assertThat(windows()).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
        thief(1, Kind.PROFILE_VIEW, "CN");
        assertThat(windows("")).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
        assertThat(windows("JP")).containsExactly(window(1, 5, Closing.ABROAD_BLOCKED));
    }

    @Test
    void blockingForeignAccessDoesNotCloseATheftWithoutVisits() {
        money(1, Type.PAYMENT, 0.9).control(5, Control.FOREIGN_ACCESS_BLOCKED);
        assertThat(windows()).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void aBlockBeforeTheAttackersEntryDoesNotCloseTheWindow() {
        control(5, Control.FOREIGN_ACCESS_BLOCKED).thief(6, Kind.LOGIN, "CN");
        assertThat(windows()).containsExactly(window(6, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void moneyStolenAfterTheBlockOpensASeparateWindow() {
        thief(1, Kind.LOGIN, "CN").control(5, Control.FOREIGN_ACCESS_BLOCKED).money(7, Type.PAYMENT, 0.9);
        assertThat(windows())
                .containsExactly(window(1, 5, Closing.ABROAD_BLOCKED), window(7, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void noOtherControlClosesAWindow() {
        thief(1, Kind.LOGIN, "CN")
                .control(3, Control.CHARGING_STOPPED)
                .control(4, Control.PAYMENTS_STOPPED)
                .control(5, Control.REGISTRATION_STOPPED)
                .control(6, "POSTER_IN_EVERY_SHOP");
        assertThat(windows()).containsExactly(window(1, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void aStolenSpendOutsideEveryWindowOpensOne() {
        money(1, Type.PAYMENT, 0.9).thief(3, Kind.LOGIN, "CN").frozen(5).money(9, Type.CHARGE, 0.9);
        assertThat(windows())
                .containsExactly(window(1, 5, Closing.FROZEN), window(9, EVIDENCE_ENDS, Closing.EVIDENCE_ENDS));
    }

    @Test
    void refundsReversalsAndDeclinedOrVoidedRowsOpenNoWindow() {
        thief(1, Kind.LOGIN, "CN")
                .money(2, Type.PAYMENT, 0.9)
                .frozen(4)
                .money(6, Type.REFUND, 0.9)
                .money(7, Type.CHARGE_REVERSAL, 0.9)
                .money(8, Type.PAYMENT, Status.DECLINED, 0.9)
                .money(9, Type.CHARGE, Status.VOIDED, 0.9);
        assertThat(windows()).containsExactly(window(1, 4, Closing.FROZEN));
    }

    @Test
    void aVisitContinuingAfterTheFreezeIsInANewWindowButALogoutIsNot() {
        thief(1, Kind.LOGIN, "CN").thief(2, Kind.LOGOUT, "CN");
        facts = new AccountFacts("A", null, null, null, null, null, at(1).plusSeconds(60), new SourceLine(2, 2));
        assertThat(windows()).hasSize(1);
        thief(2, Kind.PROFILE_VIEW, "CN");
        assertThat(windows()).hasSize(2);
        assertThat(windows().getLast().start()).isEqualTo(at(2));
    }

    @Test
    void anEventAfterTheEndOfEvidenceIsAWindowOfZeroLength() {
        thief(EVIDENCE_ENDS + 1, Kind.LOGIN, "CN");
        assertThat(windows()).containsExactly(window(EVIDENCE_ENDS + 1, EVIDENCE_ENDS + 1, Closing.EVIDENCE_ENDS));
    }
}
