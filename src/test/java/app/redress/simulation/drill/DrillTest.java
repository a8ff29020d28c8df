package app.redress.simulation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.world.AttackKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Properties of every standard drill: balances, truth, the model case, plausible owners, varied attackers.
class DrillTest {
    @TempDir
    private static Path temp;

    private static DrillFixture drill;

    @BeforeAll
    static void simulate() {
        drill = DrillFixture.drill(temp.resolve("standard"), 6_000, 100, 6, 42, "standard");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedDifferentOnes() throws IOException {
        DrillFixture.drill(temp.resolve("a"), 400, 20, 4, 5, "standard");
        DrillFixture.drill(temp.resolve("b"), 400, 20, 4, 5, "standard");
        DrillFixture.drill(temp.resolve("c"), 400, 20, 4, 6, "standard");
        for (String name : DrillFiles.ALL) {
            Path file = temp.resolve("a").resolve(name);
            assertThat(Files.mismatch(file, temp.resolve("b").resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
            if (!name.equals(DrillFiles.CONTROLS)) {
                assertThat(Files.mismatch(file, temp.resolve("c").resolve(name)))
                        .as(name)
                        .isNotEqualTo(-1);
            }
        }
    }

    @Test
    void onlyTheListedFilesAreWritten() throws IOException {
        try (var files = Files.list(drill.folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(DrillFiles.ALL);
        }
    }

    @Test
    void rowsAreInTimeOrderAndIdsAreUnique() {
        assertThat(drill.transactions.stream().map(r -> DrillFixture.text(r, "occurred_at")))
                .isSorted();
        assertThat(drill.access.stream().map(r -> DrillFixture.text(r, "occurred_at")))
                .isSorted();
        assertThat(drill.transactions.stream().map(r -> r.get("transaction_id")))
                .doesNotHaveDuplicates();
        assertThat(drill.truth.stream().map(r -> r.get("account_id")))
                .doesNotHaveDuplicates()
                .hasSize(6_000);
    }

    @Test
    void everyBalanceFollowsFromThePrecedingRows() {
        ConsistentDrill.assertBalances(drill);
    }

    @Test
    void theTruthBalancesForEveryAccount() {
        ConsistentDrill.assertTruthBalances(drill);
    }

    @Test
    void theTruthFollowsFromTheRowsAndTheirActors() {
        ConsistentDrill.assertTruthFollowsFromRows(drill);
        assertThat(drill.takenOver().stream()
                        .mapToLong(r -> DrillFixture.yen(r, "due_cash_bank"))
                        .sum())
                .isPositive();
        assertThat(drill.takenOver().stream()
                        .mapToLong(r -> DrillFixture.yen(r, "residual"))
                        .sum())
                .isPositive();
    }

    @Test
    void theRequestedNumberOfAccountsIsTakenOver() {
        assertThat(drill.takenOver()).hasSize(100);
        assertThat(drill.summary.takenOver()).isEqualTo(100);
        assertThat(drill.takenOver())
                .allSatisfy(row -> assertThat(row.get("first_hostile_at")).isNotEmpty());
        assertThat(drill.takenOver().stream().filter(r -> "false".equals(r.get("victim"))))
                .isNotEmpty();
        assertThat(drill.truth.stream().filter(r -> "false".equals(r.get("taken_over"))))
                .allSatisfy(row -> assertThat(row.get("due")).isEqualTo("0"));
    }

    @Test
    void theAmountsOfTheModelCaseOccur() {
        modelCase(drill);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20, 21, 22, 23})
    void theModelCaseIsTheSameForEverySeed(long seed) {
        modelCase(DrillFixture.drill(temp.resolve("seed" + seed), 500, 40, 4, seed, "standard"));
    }

    private static void modelCase(DrillFixture drill) {
        List<Map<String, String>> payments = drill.transactions.stream()
                .filter(r -> "PAYMENT".equals(r.get("type")) && "COMPLETED".equals(r.get("status")) && drill.hostile(r))
                .toList();
        Set<String> runners = drill.takenOver().stream()
                .filter(r -> "RUNNERS".equals(r.get("attack")))
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        List<Map<String, String>> cartons = payments.stream()
                .filter(r -> runners.contains(r.get("account_id")))
                .filter(r -> "新宿歌舞伎町1丁目店".equals(r.get("store_name")))
                .filter(r -> DrillFixture.text(r, "occurred_at").startsWith("2019-07-03T09"))
                .toList();
        assertThat(cartons.stream().map(r -> r.get("account_id")).distinct()).hasSize(8);
        assertThat(cartons.stream()
                        .mapToLong(r -> DrillFixture.yen(r, "quantity"))
                        .sum())
                .isEqualTo(146);
        assertThat(cartons.stream()
                        .mapToLong(r -> DrillFixture.yen(r, "amount"))
                        .sum())
                .isEqualTo(730_000);
        assertThat(payments)
                .anyMatch(r -> "90400".equals(r.get("amount")) && "埼玉県".equals(r.get("prefecture")))
                .anyMatch(r -> "100000".equals(r.get("amount")));
    }

    @Test
    void everyHabitAndEveryKindOfAttackOccurs() {
        assertThat(drill.summary.habits()).containsOnlyKeys(OwnerHabit.usual().toArray(OwnerHabit[]::new));
        assertThat(drill.summary.attacks().keySet())
                .isEqualTo(AttackKind.usual().keySet());
        assertThat(drill.takenOver().stream().map(r -> r.get("entry")).distinct())
                .contains("STUFFING", "RESET");
    }

    @Test
    void ownersDoThingsThatARuleMistakesForAnAttack() {
        Set<String> taken = drill.takenOver().stream()
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        List<Map<String, String>> honest = drill.access.stream()
                .filter(r -> !taken.contains(r.get("account_id"))
                        && !DrillFixture.text(r, "account_id").isEmpty())
                .toList();
        assertThat(honest).anyMatch(r -> !"JP".equals(r.get("country")) && "SUCCESS".equals(r.get("result")));
        assertThat(honest).anyMatch(r -> DrillFixture.text(r, "detail").startsWith("mail to other address"));
        assertThat(honest).anyMatch(r -> "access from abroad blocked".equals(r.get("detail")));
        Map<String, Set<String>> accountsByAddress = new HashMap<>();
        honest.stream().filter(r -> "SUCCESS".equals(r.get("result"))).forEach(r -> accountsByAddress
                .computeIfAbsent(DrillFixture.text(r, "ip"), _ -> new HashSet<>())
                .add(DrillFixture.text(r, "account_id")));
        assertThat(accountsByAddress.values().stream().mapToInt(Set::size).max().orElse(0))
                .isGreaterThan(500);
        List<Map<String, String>> shopping = drill.transactions.stream()
                .filter(r -> !taken.contains(r.get("account_id")))
                .toList();
        assertThat(shopping).anyMatch(r -> "CIGARETTES".equals(r.get("item_category")));
        assertThat(shopping).anyMatch(r -> "PREPAID_CARD".equals(r.get("item_category")));
        assertThat(shopping.stream().map(r -> r.get("type")).distinct())
                .contains("CHARGE", "CHARGE_REVERSAL", "PAYMENT", "REFUND", "ADJUSTMENT");
        assertThat(shopping.stream().map(r -> r.get("method")).distinct())
                .contains("CREDIT_CARD", "DEBIT_CARD", "CASH", "BANK", "POINTS");
        assertThat(shopping.stream().map(r -> r.get("status")).distinct())
                .containsExactlyInAnyOrder("COMPLETED", "DECLINED", "VOIDED");
    }

    @Test
    void scriptsTryUnknownIdsAndManyAccountsFromOneAddress() {
        assertThat(drill.access)
                .anyMatch(r -> DrillFixture.text(r, "account_id").isEmpty() && "FAILURE".equals(r.get("result")));
        Map<String, Long> failures = drill.access.stream()
                .filter(r -> "wrong password".equals(r.get("detail")))
                .collect(Collectors.groupingBy(r -> DrillFixture.text(r, "ip"), Collectors.counting()));
        assertThat(failures.values()).anyMatch(n -> n > 30);
        assertThat(drill.hostileAccess().stream().map(r -> r.get("country")).distinct())
                .contains("JP", "CN");
    }

    @Test
    void theOperatorsMeasuresTakeEffect() {
        List<Map<String, String>> late = drill.transactions.stream()
                .filter(r -> "CHARGE".equals(r.get("type")) && !"POINTS".equals(r.get("method")))
                .filter(r -> DrillFixture.text(r, "occurred_at").compareTo("2019-07-04T14:00:00+09:00") >= 0)
                .toList();
        assertThat(late).isNotEmpty().allSatisfy(r -> assertThat(r.get("status"))
                .isEqualTo("DECLINED"));
        assertThat(drill.access.stream()
                        .filter(r -> DrillFixture.text(r, "occurred_at").compareTo("2019-07-03T10:30:00+09:00") >= 0)
                        .filter(r -> !"JP".equals(r.get("country"))))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("result")).isEqualTo("FAILURE"));
        assertThat(drill.transactions.stream()
                        .filter(r -> DrillFixture.text(r, "method").endsWith("_CARD")))
                .allSatisfy(r -> assertThat(DrillFixture.yen(r, "amount")).isLessThanOrEqualTo(30_000));
    }

    @Test
    void someVictimsAreFrozenAndPayNothingAfterwards() {
        Map<String, String> frozen = new HashMap<>();
        drill.rows("accounts.csv", "account_id", "frozen_at").forEach(row -> {
            if (!DrillFixture.text(row, "frozen_at").isEmpty()) {
                frozen.put(DrillFixture.text(row, "account_id"), DrillFixture.text(row, "frozen_at"));
            }
        });
        assertThat(frozen.size()).isBetween(20, 90);
        assertThat(drill.transactions.stream()
                        .filter(r -> "PAYMENT".equals(r.get("type")) && "COMPLETED".equals(r.get("status")))
                        .filter(r -> frozen.containsKey(r.get("account_id"))))
                .allSatisfy(r -> assertThat(DrillFixture.text(r, "occurred_at"))
                        .isLessThan(frozen.getOrDefault(DrillFixture.text(r, "account_id"), "")));
    }

    @Test
    void someVictimsAndAFewOthersFileClaims() {
        Set<String> victims = drill.truth.stream()
                .filter(r -> "true".equals(r.get("victim")))
                .map(r -> DrillFixture.text(r, "account_id"))
                .collect(Collectors.toSet());
        Map<Boolean, Long> claims = drill.rows("claims.csv", "account_id").stream()
                .collect(Collectors.partitioningBy(r -> victims.contains(r.get("account_id")), Collectors.counting()));
        assertThat(claims.get(true)).isBetween(20L, 90L);
        assertThat(claims.get(false)).isBetween(1L, 30L);
    }
}
