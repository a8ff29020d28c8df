package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Weights of a visit's sources from the whole evidence.
class SourceWeigherTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private final AccessScreen screen = new AccessScreen();
    private int line = 2;

    private Access row(String account, Access.Result result, String ip) {
        return row(account, result, ip, null);
    }

    private Access row(String account, Access.Result result, String ip, @Nullable String country) {
        Access access = new Access(
                account,
                Instant.ofEpochSecond(line * 60L),
                Access.Kind.LOGIN,
                result,
                ip,
                country,
                null,
                "d",
                null,
                new SourceLine(1, line++));
        screen.accept(access);
        return access;
    }

    private void failsOn(int targets, String ip) {
        for (int i = 0; i < targets; i++) {
            row("target" + i, Access.Result.FAILURE, ip);
        }
    }

    private EvidenceWeights weigh(Access... visits) {
        List<Access> accesses = List.of(visits);
        Screening screening = new Screening(POLICY, screen, new MoneyScreen(POLICY), List.of(), List.of());
        CaseKnowledge knowledge = CaseKnowledge.of(POLICY, screening, 1_000);
        AccountEvidence evidence = AccountEvidence.of("A", accesses, null, List.of(), Set.of());
        SourceWeigher weigher = new SourceWeigher(knowledge, evidence, SourceReputation.Contribution.NONE);
        return weigher.weigh(Client.of(SessionBuilder.of(accesses)).get(0)).weights();
    }

    @Test
    void anAddressAndItsNetworkAreNotIndependentEvidence() {
        failsOn(200, "203.0.113.9");
        EvidenceWeights found = weigh(row("A", Access.Result.SUCCESS, "203.0.113.9"));
        Map<String, Double> reasons = found.reasons().stream().collect(Collectors.toMap(Reason::code, Reason::weight));
        assertThat(reasons).containsOnlyKeys("stuffingSource", "failingNetwork");
        assertThat(reasons.get("stuffingSource")).isGreaterThan(1);
        assertThat(reasons.get("failingNetwork"))
                .isEqualTo(0.3 * POLICY.numbers().sources().stuffing().network(), offset(0.01));
        assertThat(found.sum())
                .isEqualTo(found.reasons().stream().mapToDouble(Reason::weight).sum(), offset(0.02));
    }

    @Test
    void anOwnersTypingErrorIsNoEvidenceAgainstTheAddress() {
        Access mistyped = row("A", Access.Result.FAILURE, "203.0.113.9");
        assertThat(weigh(mistyped, row("A", Access.Result.SUCCESS, "203.0.113.9"))
                        .sum())
                .isZero();
    }

    @Test
    void anAddressThatFailedOnNoOtherAccountIsNoEvidence() {
        failsOn(200, "203.0.113.9");
        assertThat(weigh(row("A", Access.Result.SUCCESS, "198.51.100.1")).sum()).isZero();
    }

    /// Hardly any address that fails so often lets a customer in.
    @Test
    void anAddressThatAlmostOnlyFailsConvictsItsOneSuccess() {
        for (int bot = 0; bot < 40; bot++) {
            failsOn(100, "203.0.113." + bot);
        }
        EvidenceWeights found = weigh(row("A", Access.Result.SUCCESS, "203.0.113.7"));
        assertThat(found.sum()).isGreaterThan(4);
    }

    /// An address shared by hundreds is also used by attackers.
    @Test
    void oneMoreSuccessFromABusyAddressIsACustomer() {
        failsOn(100, "203.0.113.7");
        for (int customer = 0; customer < 300; customer++) {
            row("C" + customer, Access.Result.SUCCESS, "203.0.113.7");
        }
        assertThat(weigh(row("A", Access.Result.SUCCESS, "203.0.113.7")).sum()).isLessThan(0.5);
    }

    @Test
    void oneMoreOfManySimilarHarmlessSourcesIsUnremarkable() {
        for (int home = 0; home < 200; home++) {
            failsOn(5, "198.51." + home + ".1");
            row("C" + home, Access.Result.SUCCESS, "198.51." + home + ".1");
        }
        failsOn(5, "203.0.113.7");
        assertThat(weigh(row("A", Access.Result.SUCCESS, "203.0.113.7")).sum()).isLessThan(1);
    }

    /// An operator's console changes the data of many customers, and of some who are robbed later.
    @Test
    void theServicesOwnNetworkIsHeldAgainstNobody() {
        for (int i = 0; i < 30; i++) {
            row("owner" + i, Access.Result.SUCCESS, "198.51." + i + ".1");
        }
        failsOn(200, "10.20.0.7");
        assertThat(weigh(row("A", Access.Result.SUCCESS, "10.20.0.7")).reasons())
                .isEmpty();
    }

    @Test
    void privateAddressesAreCustomersWhereTheyAreTheUsualOnes() {
        for (int i = 0; i < 30; i++) {
            row("owner" + i, Access.Result.SUCCESS, "10.51." + i + ".1");
        }
        failsOn(200, "10.20.0.7");
        assertThat(weigh(row("A", Access.Result.SUCCESS, "10.20.0.7")).sum()).isGreaterThan(1);
    }

    @Test
    void aDeviceThatAlsoComesFromThatCountryByDecentAddressesIsOnAJourneyAndNoCopy() {
        for (int i = 0; i < 30; i++) {
            row("owner" + i, Access.Result.SUCCESS, "198.51.100." + i, "JP");
        }
        failsOn(80, "203.0.113.9");
        Access home = row("A", Access.Result.SUCCESS, "198.51.100.200", "JP");
        Access thief = row("A", Access.Result.SUCCESS, "203.0.113.9", "TH");
        Access decent = row("A", Access.Result.SUCCESS, "192.0.2.77", "TH");
        assertThat(of(home, thief).failsOnOthers(thief)).isTrue();
        assertThat(of(home, thief, decent).failsOnOthers(thief)).isFalse();
        assertThat(of(home, thief, decent).failsOnOthers(decent)).isFalse();
    }

    private SourceWeigher of(Access... visits) {
        Screening screening = new Screening(POLICY, screen, new MoneyScreen(POLICY), List.of(), List.of());
        AccountEvidence evidence = AccountEvidence.of("A", List.of(visits), null, List.of(), Set.of());
        return new SourceWeigher(
                CaseKnowledge.of(POLICY, screening, 1_000), evidence, SourceReputation.Contribution.NONE);
    }
}
