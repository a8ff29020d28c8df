package app.redress.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.simulation.drill.DrillFixture;
import app.redress.simulation.score.Score;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each profile keeps what its name promises.
class DrillProfileTest {
    @TempDir
    private Path temp;

    private DrillFixture drill(String profile) {
        return DrillFixture.drill(temp, 2_500, 60, 4, 9, profile);
    }

    static List<String> profiles() {
        return DrillProfile.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileTakesOverTheRequestedNumberOfAccounts(String profile) {
        assertThat(drill(profile).takenOver()).hasSize(60);
    }

    @Test
    void homeProxyAttackersNeverComeFromAbroad() {
        assertThat(drill("home-proxy").hostileAccess()).isNotEmpty().allMatch(r -> "JP".equals(r.get("country")));
        assertThat(drill("standard").hostileAccess()).anyMatch(r -> !"JP".equals(r.get("country")));
    }

    @Test
    void lowAndSlowStaysBelowTheOperatorsThresholds() {
        DrillFixture drill = DrillFixture.drill(temp, 2_500, 60, 30, 9, "low-and-slow");
        assertThat(drill.transactions.stream().filter(drill::hostile))
                .isNotEmpty()
                .allMatch(r -> DrillFixture.yen(r, "amount") < 10_000);
        assertThat(drill.takenOver().stream()
                        .map(r -> DrillFixture.text(r, "first_hostile_at").substring(0, 10))
                        .distinct())
                .hasSizeGreaterThan(8);
    }

    @Test
    void copiedDevicesAreTheOwners() {
        assertThat(devicesOfThieves("copied-device")).isNotEmpty().allMatch(owners -> owners);
        assertThat(devicesOfThieves("standard")).contains(false);
    }

    /// Of each visit by a thief, whether the account's owner came with that device.
    private List<Boolean> devicesOfThieves(String profile) {
        DrillFixture drill = drill(profile);
        Set<Map<String, String>> hostile = Collections.newSetFromMap(new IdentityHashMap<>());
        hostile.addAll(drill.hostileAccess());
        Set<String> owners = drill.access.stream()
                .filter(r -> !hostile.contains(r))
                .map(r -> r.get("account_id") + " " + r.get("device_id"))
                .collect(Collectors.toSet());
        return hostile.stream()
                .filter(r -> "SUCCESS".equals(r.get("result")))
                .map(r -> owners.contains(r.get("account_id") + " " + r.get("device_id")))
                .toList();
    }

    @Test
    void aDeviceFarmUsesFewDevicesForManyAccounts() {
        assertThat(mostAccountsOnOneDevice(drill("device-farm"))).isGreaterThan(3);
    }

    private static long mostAccountsOnOneDevice(DrillFixture drill) {
        Map<String, Set<String>> accounts = drill.hostileAccess().stream()
                .filter(r -> !DrillFixture.text(r, "device_id").isEmpty())
                .collect(Collectors.groupingBy(
                        r -> DrillFixture.text(r, "device_id"),
                        Collectors.mapping(r -> DrillFixture.text(r, "account_id"), Collectors.toSet())));
        return accounts.values().stream().mapToLong(Set::size).max().orElse(0);
    }

    @Test
    void anInsiderWorksAtOneStoreAndOftenLeavesNoAccess() {
        DrillFixture drill = drill("insider-store");
        Set<String> stores = drill.transactions.stream()
                .filter(r -> "PAYMENT".equals(r.get("type")) && drill.hostile(r))
                .map(r -> DrillFixture.text(r, "store_id"))
                .collect(Collectors.toSet());
        assertThat(stores).hasSizeLessThan(9);
        Set<String> entered = drill.hostileAccess().stream()
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        assertThat(entered.size()).isBetween(10, 50);
    }

    @Test
    void anInsiderOnlyAttacksCustomersOfTheirOwnStore() {
        DrillFixture drill = drill("insider-store");
        Map<String, String> robbedAt = drill.transactions.stream()
                .filter(r -> "PAYMENT".equals(r.get("type")) && drill.hostile(r))
                .collect(Collectors.toMap(
                        r -> DrillFixture.text(r, "account_id"), r -> DrillFixture.text(r, "store_id"), (a, b) -> a));
        Set<String> customers = drill.transactions.stream()
                .filter(r -> !drill.hostile(r))
                .filter(r -> DrillFixture.text(r, "store_id").equals(robbedAt.get(DrillFixture.text(r, "account_id"))))
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        assertThat(customers.size()).isGreaterThan(robbedAt.size() / 2);
    }

    @Test
    void theResetFlawIsTheEntry() {
        long resets = drill("reset-flaw").takenOver().stream()
                .filter(r -> "RESET".equals(r.get("entry")))
                .count();
        assertThat(resets).isGreaterThan(50);
    }

    @Test
    void halfTheAccountsHaveNoAccessRows() {
        DrillFixture drill = drill("no-access-half");
        Set<String> seen = drill.access.stream()
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        assertThat(seen.size()).isBetween(1_100, 1_400);
    }

    @Test
    void aCampaignMakesTheSameDayRuleAccuseMoreOwners() {
        DrillFixture campaign = DrillFixture.drill(temp.resolve("c"), 2_500, 60, 4, 9, "campaign");
        DrillFixture standard = DrillFixture.drill(temp.resolve("s"), 2_500, 60, 4, 9, "standard");
        assertThat(accused(campaign)).isGreaterThan(3 * accused(standard));
    }

    private static long accused(DrillFixture drill) {
        return Score.ofOperatorRule(
                        drill.folder.resolve("truth-accounts.csv"), drill.folder.resolve("transactions.csv"))
                .accounts()
                .extra();
    }

    @Test
    void threeInTenOwnersTravelIfTheProfileSaysSo() {
        DrillFixture drill = drill("travellers-30");
        assertThat(drill.truth.stream()
                        .filter(r -> DrillFixture.text(r, "habits").contains("TRAVELLER"))
                        .count())
                .isBetween(650L, 850L);
        assertThat(ownersAbroad(drill)).isGreaterThan(250);
        assertThat(ownersAbroad(DrillFixture.drill(temp.resolve("s"), 2_500, 60, 4, 9, "standard")))
                .isBetween(10L, 100L);
    }

    @Test
    void anotherCountryHasItsOwnAddressesTimesAndMoney() {
        DrillFixture drill = drill("other-country");
        assertThat(drill.access)
                .allMatch(r -> DrillFixture.text(r, "occurred_at").endsWith("+07:00"));
        assertThat(drill.access.stream().filter(r -> "ID".equals(r.get("country"))))
                .hasSizeGreaterThan(drill.access.size() / 2);
        assertThat(drill.access).noneMatch(r -> "JP".equals(r.get("country")));
        assertThat(drill.transactions).allMatch(r -> DrillFixture.yen(r, "amount") % 100 == 0);
        assertThat(drill.truth.stream()
                        .mapToLong(r -> DrillFixture.yen(r, "due"))
                        .max()
                        .orElse(0))
                .isGreaterThan(5_000_000);
        assertThat(drill.transactions.stream().map(r -> DrillFixture.text(r, "store_name") + r.get("item")))
                .noneMatch(text -> text.codePoints().anyMatch(c -> c > 0x2000));
    }

    @Test
    void attackersElsewhereChargeBeforeAndSpendAfterTheBusinessDayEnds() {
        DrillFixture drill = drill("other-country");
        Set<String> across = drill.takenOver().stream()
                .filter(r -> "ACROSS_MIDNIGHT".equals(r.get("attack")))
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        List<String> hours = drill.transactions.stream()
                .filter(r -> across.contains(DrillFixture.text(r, "account_id")) && drill.hostile(r))
                .map(r -> r.get("type") + DrillFixture.text(r, "occurred_at").substring(11, 13))
                .toList();
        assertThat(hours).anyMatch(h -> h.startsWith("CHARGE0")).contains("PAYMENT04");
    }

    @Test
    void slowTheftsHaveWeeksOfEvidence() {
        assertThat(Objects.requireNonNull(DrillProfile.named("low-and-slow")).days())
                .isGreaterThan(21);
        DrillFixture drill = DrillFixture.drill(temp, 2_500, 60, 30, 9, "low-and-slow");
        assertThat(drill.access.stream()
                        .filter(r -> "FAILURE".equals(r.get("result"))
                                && DrillFixture.text(r, "account_id").isEmpty())
                        .map(r -> DrillFixture.text(r, "occurred_at").substring(0, 10))
                        .distinct())
                .as("days on which passwords were tried")
                .hasSizeGreaterThan(25);
    }

    private static long ownersAbroad(DrillFixture drill) {
        Set<String> taken = new HashSet<>();
        drill.takenOver().forEach(r -> taken.add(DrillFixture.text(r, "account_id")));
        return drill.access.stream()
                .filter(r -> "SUCCESS".equals(r.get("result")) && !"JP".equals(r.get("country")))
                .map(r -> DrillFixture.text(r, "account_id"))
                .filter(id -> !taken.contains(id))
                .distinct()
                .count();
    }
}
