package app.redress.simulation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What must hold in the files of a drill of any kind: balances follow from rows, and the truth from rows and actors.
final class ConsistentDrill {
    private ConsistentDrill() {}

    static void assertBalances(DrillFixture drill) {
        Map<String, Long> balances = new HashMap<>();
        drill.rows("accounts.csv", "account_id", "balance_before")
                .forEach(row ->
                        balances.put(DrillFixture.text(row, "account_id"), DrillFixture.yen(row, "balance_before")));
        for (Map<String, String> row : drill.transactions) {
            long expected = balances.merge(DrillFixture.text(row, "account_id"), effect(row), Long::sum);
            assertThat(DrillFixture.yen(row, "balance_after"))
                    .as(row.toString())
                    .isEqualTo(expected)
                    .isNotNegative();
        }
        for (Map<String, String> row : drill.truth) {
            assertThat(DrillFixture.yen(row, "closing")).isEqualTo(balances.get(row.get("account_id")));
        }
    }

    private static long effect(Map<String, String> row) {
        long amount = DrillFixture.yen(row, "amount");
        if (!"COMPLETED".equals(row.get("status"))) {
            return 0;
        }
        return switch (DrillFixture.text(row, "type")) {
            case "CHARGE", "REFUND", "ADJUSTMENT", "TRANSFER_IN" -> amount;
            default -> -amount;
        };
    }

    static void assertTruthBalances(DrillFixture drill) {
        assertThat(drill.truth).isNotEmpty();
        for (Map<String, String> row : drill.truth) {
            long in = DrillFixture.yen(row, "opening")
                    + DrillFixture.yen(row, "unauthorised_charges")
                    - DrillFixture.yen(row, "charges_reversed")
                    + DrillFixture.yen(row, "own_charges")
                    + DrillFixture.yen(row, "refunds");
            long out = DrillFixture.yen(row, "gross_spend")
                    + DrillFixture.yen(row, "own_spend")
                    + DrillFixture.yen(row, "closing");
            assertThat(in).as(row.toString()).isEqualTo(out);
            assertThat(DrillFixture.yen(row, "due"))
                    .isEqualTo(DrillFixture.yen(row, "due_card")
                            + DrillFixture.yen(row, "due_balance")
                            + DrillFixture.yen(row, "due_cash_bank")
                            + DrillFixture.yen(row, "due_points"));
            assertThat(DrillFixture.yen(row, "due_balance")).isEqualTo(DrillFixture.yen(row, "own_money_lost"));
        }
    }

    static void assertTruthFollowsFromRows(DrillFixture drill) {
        Map<String, TracingOracle> traced = new HashMap<>();
        for (Map<String, String> row : drill.truth) {
            traced.put(DrillFixture.text(row, "account_id"), new TracingOracle(DrillFixture.yen(row, "opening")));
        }
        for (Map<String, String> row : drill.transactions) {
            TracingOracle account = traced.get(DrillFixture.text(row, "account_id"));
            if (account != null && "COMPLETED".equals(row.get("status"))) {
                account.take(row, drill.hostile(row));
            }
        }
        for (Map<String, String> row : drill.truth) {
            TracingOracle account = Objects.requireNonNull(traced.get(DrillFixture.text(row, "account_id")));
            assertThat(account.figures())
                    .as(row.toString())
                    .containsExactly(
                            DrillFixture.yen(row, "unauthorised_charges"),
                            DrillFixture.yen(row, "unauthorised_spend"),
                            DrillFixture.yen(row, "own_money_lost"),
                            DrillFixture.yen(row, "residual"),
                            DrillFixture.yen(row, "due_card"),
                            DrillFixture.yen(row, "due_cash_bank"),
                            DrillFixture.yen(row, "due_points"));
        }
    }
}
