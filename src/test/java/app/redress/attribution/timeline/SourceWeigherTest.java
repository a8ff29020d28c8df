package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Together;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// A crew of 600 addresses, 50 failed logins at each, robs twenty accounts; with more customers more of them meet
    /// one of its addresses by chance on a journey.
    @ParameterizedTest
    @CsvSource({"3000, 1, true", "1000000, 1, true", "3000, 60, false", "1000000, 60, false"})
    void aKnownDeviceIsACopyOnlyWhereNextToNobodyLetInAtSuchAddressesIsACustomer(
            long accounts, int travellers, boolean copy) {
        for (int bot = 0; bot < 600; bot++) {
            failsOn(50, "203.0." + bot / 200 + "." + bot % 200);
        }
        for (int victim = 0; victim < 20; victim++) {
            row("V" + victim, Access.Result.SUCCESS, "203.0.2." + victim);
        }
        for (int traveller = 1; traveller < travellers; traveller++) {
            row("T" + traveller, Access.Result.SUCCESS, "203.0.1." + traveller);
        }
        Access home = row("A", Access.Result.SUCCESS, "198.51.100.200");
        Access there = row("A", Access.Result.SUCCESS, "203.0.1.0");
        assertThat(of(judged(accounts, 20), home, there).failsOnOthers(there)).isEqualTo(copy);
    }

    /// Where two hundred thieves came with ids of their own, whoever comes with the owner's is the owner, unless the
    /// thieves are known to copy.
    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void whetherThievesCopyIdsIsLearntFromThoseKnown(boolean copies, boolean copy) {
        for (int bot = 0; bot < 600; bot++) {
            failsOn(50, "203.0." + bot / 200 + "." + bot % 200);
        }
        for (int victim = 0; victim < 20; victim++) {
            row("V" + victim, Access.Result.SUCCESS, "203.0.2." + victim);
        }
        Access home = row("A", Access.Result.SUCCESS, "198.51.100.200");
        Access there = row("A", Access.Result.SUCCESS, "203.0.1.0");
        OwnerBaseline thieves = new OwnerBaseline();
        for (int thief = 0; thief < 10; thief++) {
            thieves.noteThief(copies, 1);
        }
        CaseKnowledge knowledge = unjudged(1_000_000).with(contributions(20, 20, thieves.part()), Together.ALONE);
        assertThat(of(knowledge, home, there).failsOnOthers(there)).isEqualTo(copy);
    }

    @Test
    void aSampleWithoutAVictimLetsNobodyGo() {
        for (int bot = 0; bot < 40; bot++) {
            failsOn(50, "203.0.113." + bot);
        }
        Access home = row("A", Access.Result.SUCCESS, "198.51.100.200");
        Access there = row("A", Access.Result.SUCCESS, "203.0.113.7");
        CaseKnowledge sampled = unjudged(1_000_000).measuredBy(contributions(10_000, 0), Together.ALONE);
        assertThat(of(sampled, home, there).failsOnOthers(there)).isTrue();
    }

    /// Most of its thieves came with ids of their own.
    private CaseKnowledge judged(long accounts, int takenOver) {
        OwnerBaseline thief = new OwnerBaseline();
        thief.noteThief(false, 1);
        return unjudged(accounts).with(contributions(takenOver, takenOver, thief.part()), Together.ALONE);
    }

    private CaseKnowledge unjudged(long accounts) {
        Screening screening = new Screening(POLICY, screen, new MoneyScreen(POLICY), List.of(), List.of());
        return CaseKnowledge.of(POLICY, screening, accounts);
    }

    private static List<AccountContribution> contributions(int accounts, int takenOver) {
        return contributions(accounts, takenOver, new OwnerBaseline().part());
    }

    /// @param each what each victim shows of its thief
    private static List<AccountContribution> contributions(int accounts, int takenOver, OwnerBaseline.Part each) {
        AccountContribution none = AccountContribution.NONE;
        AccountContribution robbed = new AccountContribution(1, 20, 0, none.own(), null, false, null, each);
        return Stream.concat(
                        Collections.nCopies(takenOver, robbed).stream(),
                        Collections.nCopies(accounts - takenOver, none).stream())
                .toList();
    }

    private SourceWeigher of(Access... visits) {
        return of(unjudged(1_000), visits);
    }

    private static SourceWeigher of(CaseKnowledge knowledge, Access... visits) {
        AccountEvidence evidence = AccountEvidence.of("A", List.of(visits), null, List.of(), Set.of());
        return new SourceWeigher(knowledge, evidence, SourceReputation.Contribution.NONE);
    }
}
