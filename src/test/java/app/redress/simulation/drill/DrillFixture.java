package app.redress.simulation.drill;

import app.redress.domain.Progress;
import app.redress.evidence.imports.CsvTable;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a drill's files for tests: each row a map from column to text.
public final class DrillFixture {
    public final Path folder;
    final DrillSummary summary;
    public final List<Map<String, String>> transactions;
    public final List<Map<String, String>> access;
    public final List<Map<String, String>> truth;
    final Map<String, String> actors = new LinkedHashMap<>();

    private DrillFixture(Path folder, DrillSummary summary) {
        this.folder = folder;
        this.summary = summary;
        transactions = rows(
                "transactions.csv",
                "transaction_id",
                "account_id",
                "occurred_at",
                "type",
                "amount",
                "status",
                "method",
                "store_id",
                "store_name",
                "prefecture",
                "item_category",
                "item",
                "quantity",
                "balance_after",
                "related_transaction_id");
        access = rows(
                "access.csv",
                "occurred_at",
                "account_id",
                "event",
                "result",
                "ip",
                "country",
                "user_agent",
                "device_id",
                "detail");
        truth = rows(
                "truth-accounts.csv",
                "account_id",
                "victim",
                "taken_over",
                "attack",
                "first_hostile_at",
                "unauthorised_charges",
                "unauthorised_spend",
                "own_money_lost",
                "residual",
                "due_card",
                "due_balance",
                "due_cash_bank",
                "due",
                "entry",
                "opening",
                "charges_reversed",
                "own_charges",
                "refunds",
                "gross_spend",
                "own_spend",
                "closing",
                "habits",
                "due_points");
        for (Map<String, String> event :
                rows("truth-events.csv", "source", "id", "account_id", "occurred_at", "actor")) {
            actors.put(event.get("source") + event.get("id"), Objects.requireNonNull(event.get("actor")));
        }
    }

    public static DrillFixture drill(Path folder, int accounts, int victims, int days, long seed, String profile) {
        DrillProfile chosen = Objects.requireNonNull(DrillProfile.named(profile));
        try {
            return new DrillFixture(
                    folder, Drill.run(new DrillRequest(accounts, victims, days, seed, chosen, folder), Progress.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> rows(String file, String... columns) {
        List<Map<String, String>> rows = new ArrayList<>();
        CsvTable.read(folder.resolve(file), List.of(columns), row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : columns) {
                cells.put(column, row.text(column));
            }
            rows.add(cells);
        });
        return rows;
    }

    public boolean hostile(Map<String, String> transaction) {
        return "ATTACKER".equals(actors.get("transactions" + transaction.get("transaction_id")));
    }

    /// Attackers' access rows on accounts they got into, including earlier attempts.
    public List<Map<String, String>> hostileAccess() {
        List<Map<String, String>> hostile = new ArrayList<>();
        for (int i = 0; i < access.size(); i++) {
            if ("ATTACKER".equals(actors.get("access" + (i + 2)))) {
                hostile.add(access.get(i));
            }
        }
        return hostile;
    }

    /// Completed transfers and withdrawals, with the other account.
    List<Map<String, String>> transfers() {
        return rows("transactions.csv", "transaction_id", "account_id", "type", "amount", "status", "counterparty")
                .stream()
                .filter(row -> !text(row, "counterparty").isEmpty() && "COMPLETED".equals(row.get("status")))
                .toList();
    }

    /// Ids of the accounts whose owners have this habit.
    Set<String> with(OwnerHabit habit) {
        return truth.stream()
                .filter(row -> List.of(text(row, "habits").split(" ")).contains(habit.name()))
                .map(row -> text(row, "account_id"))
                .collect(Collectors.toSet());
    }

    public List<Map<String, String>> takenOver() {
        return truth.stream()
                .filter(row -> "true".equals(row.get("taken_over")))
                .toList();
    }

    public static long yen(Map<String, String> row, String column) {
        return Long.parseLong(Objects.requireNonNull(row.get(column)));
    }

    public static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
