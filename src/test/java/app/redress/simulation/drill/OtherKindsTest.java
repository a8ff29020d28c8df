package app.redress.simulation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.simulation.owners.OwnerHabit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of owners and thefts beside the model case: their truth is consistent, and each keeps what its name promises.
class OtherKindsTest {
    private static final Map<String, DrillFixture> DRILLS = new HashMap<>();

    @TempDir
    private static Path temp;

    /// Each is simulated once.
    private static DrillFixture drill(String kind) {
        return DRILLS.computeIfAbsent(
                kind, _ -> DrillFixture.drill(temp.resolve(kind), 500, 30, "mature".equals(kind) ? 45 : 6, 8, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"families", "mature", "mules", "sim-swap", "points", "stolen-phone", "synthetic"})
    void balancesAndTruthFollowFromTheRows(String kind) {
        DrillFixture drill = drill(kind);
        ConsistentDrill.assertBalances(drill);
        ConsistentDrill.assertTruthBalances(drill);
        ConsistentDrill.assertTruthFollowsFromRows(drill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"families", "mature", "mules", "sim-swap", "points", "stolen-phone", "synthetic"})
    void everyLossHasItsEventsAndEveryEventAnExportedRow(String kind) {
        DrillFixture drill = drill(kind);
        Set<String> ids = new HashSet<>();
        Set<String> robbed = new HashSet<>();
        drill.transactions.forEach(row -> {
            ids.add("transactions" + row.get("transaction_id"));
            if (drill.hostile(row) && "COMPLETED".equals(row.get("status"))) {
                robbed.add(DrillFixture.text(row, "account_id"));
            }
        });
        assertThat(drill.actors.keySet().stream().filter(key -> key.startsWith("transactions")))
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(accounts(drill.truth.stream()
                        .filter(r -> "true".equals(r.get("victim")))
                        .toList()))
                .isNotEmpty()
                .isEqualTo(robbed);
    }

    private static Set<String> accounts(List<Map<String, String>> rows) {
        return rows.stream().map(r -> DrillFixture.text(r, "account_id")).collect(Collectors.toSet());
    }

    @Test
    void membersOfAFamilyUseOneAccountFromPhonesOfTheirOwn() {
        DrillFixture drill = drill("families");
        Set<String> shared = drill.with(OwnerHabit.FAMILY_ACCOUNT);
        assertThat(shared.size()).isBetween(110, 220);
        Set<String> hostile = accounts(drill.takenOver());
        Map<String, Set<String>> phones = drill.access.stream()
                .filter(r -> "SUCCESS".equals(r.get("result"))
                        && !DrillFixture.text(r, "device_id").isEmpty())
                .filter(r -> !hostile.contains(r.get("account_id")))
                .collect(Collectors.groupingBy(
                        r -> DrillFixture.text(r, "account_id"),
                        Collectors.mapping(r -> DrillFixture.text(r, "device_id"), Collectors.toSet())));
        assertThat(several(phones, shared)).isGreaterThan(shared.size() / 3);
        assertThat(several(phones, phones.keySet()) - several(phones, shared)).isLessThan(shared.size() / 3);
    }

    private static int several(Map<String, Set<String>> phones, Set<String> accounts) {
        return (int) phones.entrySet().stream()
                .filter(e -> accounts.contains(e.getKey()) && e.getValue().size() > 1)
                .count();
    }

    @Test
    void atAMatureServiceOwnersUpdateTheAppShopOnlineAndFillTheWalletOnPaydays() {
        DrillFixture drill = drill("mature");
        Map<String, Set<String>> versions = drill.access.stream()
                .filter(r -> DrillFixture.text(r, "user_agent").startsWith("Wallet/"))
                .collect(Collectors.groupingBy(
                        r -> DrillFixture.text(r, "device_id"),
                        Collectors.mapping(r -> DrillFixture.text(r, "user_agent"), Collectors.toSet())));
        assertThat(versions.values().stream().filter(v -> v.size() > 1)).hasSizeGreaterThan(50);
        assertThat(drill.transactions.stream()
                        .filter(r -> DrillFixture.text(r, "store_id").startsWith("E")))
                .hasSizeGreaterThan(1_000)
                .allMatch(r -> DrillFixture.text(r, "prefecture").isEmpty());
        assertThat(drill.with(OwnerHabit.PAYDAY).size()).isGreaterThan(150);
        assertThat(drill.with(OwnerHabit.SUBSCRIBES).size()).isGreaterThan(80);
        assertThat(drill.transactions.stream().filter(r -> "BANK".equals(r.get("method"))))
                .hasSizeGreaterThan(500);
        assertThat(drill.rows("accounts.csv", "registered_at").stream()
                        .filter(r -> DrillFixture.text(r, "registered_at").compareTo("2018") < 0))
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mature", "mules"})
    void whatOneAccountSendsAnotherReceives(String kind) {
        Map<String, Integer> open = new HashMap<>();
        for (Map<String, String> row : drill(kind).transfers()) {
            String own = row.get("account_id");
            String other = row.get("counterparty");
            if ("TRANSFER_OUT".equals(row.get("type"))) {
                open.merge(own + " " + other + " " + row.get("amount"), 1, Integer::sum);
            } else if ("TRANSFER_IN".equals(row.get("type"))) {
                assertThat(open.merge(other + " " + own + " " + row.get("amount"), -1, Integer::sum))
                        .as("received before it was sent")
                        .isNotNegative();
            }
        }
        assertThat(open).hasSizeGreaterThan(20).allSatisfy((_, n) -> assertThat(n)
                .isZero());
    }

    @Test
    void mulesReceiveFromManyVictimsAndAreOwedNothing() {
        DrillFixture drill = drill("mules");
        Set<String> mules = drill.with(OwnerHabit.MULE);
        assertThat(mules).hasSizeBetween(5, 10);
        Set<String> victims = accounts(drill.takenOver());
        Map<String, Set<String>> senders = drill.transfers().stream()
                .filter(r -> "TRANSFER_OUT".equals(r.get("type")) && victims.contains(r.get("account_id")))
                .filter(r -> drill.hostile(r))
                .collect(Collectors.groupingBy(
                        r -> DrillFixture.text(r, "counterparty"),
                        Collectors.mapping(r -> DrillFixture.text(r, "account_id"), Collectors.toSet())));
        assertThat(senders.keySet()).isNotEmpty().isSubsetOf(mules);
        assertThat(senders.values()).anyMatch(from -> from.size() > 4);
        assertThat(drill.truth.stream().filter(r -> mules.contains(r.get("account_id"))))
                .hasSameSizeAs(mules)
                .allSatisfy(r -> {
                    assertThat(r.get("due")).isEqualTo("0");
                    assertThat(r.get("taken_over")).isEqualTo("false");
                });
        assertThat(drill.transfers().stream().filter(r -> mules.contains(r.get("account_id"))))
                .anyMatch(r -> "WITHDRAWAL".equals(r.get("type")))
                .anyMatch(r -> "TRANSFER_OUT".equals(r.get("type")) && mules.contains(r.get("counterparty")));
        assertThat(drill.actors).containsValue("ACCOMPLICE");
    }

    @Test
    void honestPeopleSendMoneyToo() {
        DrillFixture drill = drill("mules");
        Set<String> guilty = accounts(drill.takenOver());
        guilty.addAll(drill.with(OwnerHabit.MULE));
        assertThat(drill.transfers().stream()
                        .filter(r -> "TRANSFER_OUT".equals(r.get("type")) && !guilty.contains(r.get("account_id"))))
                .hasSizeGreaterThan(40)
                .noneMatch(r -> guilty.contains(r.get("counterparty")) && drill.hostile(r));
    }

    @Test
    void aSimSwapResetsThePasswordByTextMessageAndSilencesTheOwner() {
        DrillFixture drill = drill("sim-swap");
        assertThat(drill.hostileAccess().stream().filter(r -> "PASSWORD_RESET_REQUEST".equals(r.get("event"))))
                .hasSize(30)
                .allMatch(r -> "SMS to registered number".equals(r.get("detail")));
        Map<String, String> entered = drill.takenOver().stream()
                .collect(Collectors.toMap(
                        r -> DrillFixture.text(r, "account_id"), r -> DrillFixture.text(r, "first_hostile_at")));
        Map<String, String> robbed = new HashMap<>();
        drill.transactions.stream()
                .filter(drill::hostile)
                .forEach(r -> robbed.put(DrillFixture.text(r, "account_id"), DrillFixture.text(r, "occurred_at")));
        assertThat(robbed).isNotEmpty();
        assertThat(drill.transactions.stream()
                        .filter(r -> robbed.containsKey(r.get("account_id")) && !drill.hostile(r))
                        .filter(r -> isBetween(r, entered, robbed)))
                .as("what owners do while they have no service")
                .hasSizeLessThan(3);
    }

    private static boolean isBetween(Map<String, String> row, Map<String, String> from, Map<String, String> to) {
        String account = DrillFixture.text(row, "account_id");
        String at = DrillFixture.text(row, "occurred_at");
        return at.compareTo(from.getOrDefault(account, "")) > 0 && at.compareTo(to.getOrDefault(account, "")) < 0;
    }

    @Test
    void stolenPointsAreOwedInPointsAndBecomeGiftCodes() {
        DrillFixture drill = drill("points");
        assertThat(drill.takenOver()).hasSize(30).allSatisfy(r -> assertThat(DrillFixture.yen(r, "due_points"))
                .isPositive());
        assertThat(drill.transactions.stream().filter(r -> "PAYMENT".equals(r.get("type")) && drill.hostile(r)))
                .isNotEmpty()
                .allMatch(r -> "GIFT_CARD".equals(r.get("item_category")));
        Set<String> honest = drill.with(OwnerHabit.CONVERTS_POINTS);
        honest.removeAll(accounts(drill.takenOver()));
        assertThat(honest).hasSizeGreaterThan(10);
    }

    @Test
    void whoHoldsThePhoneNeverLogsIn() {
        DrillFixture drill = drill("stolen-phone");
        assertThat(drill.hostileAccess()).noneMatch(r -> "SUCCESS".equals(r.get("result")));
        assertThat(drill.takenOver().stream().map(r -> r.get("attack")).distinct())
                .containsExactlyInAnyOrder("STOLEN_PHONE", "COPIED_CODE");
        assertThat(drill.takenOver()).allMatch(r -> "true".equals(r.get("victim")));
        Set<String> claimants = accounts(drill.rows("claims.csv", "account_id"));
        claimants.retainAll(accounts(drill.takenOver()));
        assertThat(claimants).hasSizeBetween(5, 29);
    }

    @Test
    void falseIdentitiesChargeStolenCardsAndAreOwedNothing() {
        DrillFixture drill = drill("synthetic");
        Set<String> nobody = drill.with(OwnerHabit.FALSE_IDENTITY);
        assertThat(nobody).hasSize(30).doesNotContainAnyElementsOf(accounts(drill.takenOver()));
        List<Map<String, String>> charges = drill.transactions.stream()
                .filter(r -> nobody.contains(r.get("account_id")) && "CHARGE".equals(r.get("type")))
                .toList();
        assertThat(charges).hasSizeGreaterThan(60).anyMatch(r -> "DECLINED".equals(r.get("status")));
        assertThat(charges).allMatch(r -> "CREDIT_CARD".equals(r.get("method")));
        assertThat(drill.truth.stream().filter(r -> nobody.contains(r.get("account_id"))))
                .allMatch(r -> "0".equals(r.get("due")) && "false".equals(r.get("victim")));
    }
}
