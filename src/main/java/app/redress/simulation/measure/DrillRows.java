package app.redress.simulation.measure;

import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.imports.CsvTable;
import app.redress.simulation.exports.DrillFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a drill's exports in the form needed by the simple rules, over all accounts.
///
/// @param money rows by account
/// @param foreignLogins times of logins from other countries than the service's, by account
record DrillRows(Map<String, List<Transaction>> money, Map<String, List<Instant>> foreignLogins) {

    /// @param home country of the service
    static DrillRows read(Path folder, String home) {
        Map<String, List<Transaction>> money = new HashMap<>();
        CsvTable.read(
                folder.resolve(DrillFiles.TRANSACTIONS),
                List.of("transaction_id", "account_id", "occurred_at", "type", "amount", "status", "method"),
                row -> money.computeIfAbsent(row.text("account_id"), _ -> new ArrayList<>())
                        .add(transaction(row)));
        Map<String, List<Instant>> foreign = new HashMap<>();
        CsvTable.read(
                folder.resolve(DrillFiles.ACCESS),
                List.of("account_id", "occurred_at", "event", "result", "country"),
                row -> {
                    if (entered(row) && !row.text("country").equals(home)) {
                        foreign.computeIfAbsent(row.text("account_id"), _ -> new ArrayList<>())
                                .add(at(row));
                    }
                });
        return new DrillRows(money, foreign);
    }

    private static boolean entered(CsvTable.Row row) {
        return row.text("event").equals("LOGIN") && row.text("result").equals("SUCCESS");
    }

    private static Instant at(CsvTable.Row row) {
        return OffsetDateTime.parse(row.text("occurred_at")).toInstant();
    }

    private static Transaction transaction(CsvTable.Row row) {
        String method = row.text("method");
        return new Transaction(
                row.text("transaction_id"),
                row.text("account_id"),
                at(row),
                Type.valueOf(row.text("type")),
                Status.valueOf(row.text("status")),
                row.yen("amount"),
                method.isEmpty() ? Method.OTHER : Method.valueOf(method),
                null,
                null,
                null,
                null,
                new SourceLine(0, 1));
    }

    /// Number of charges and payments that moved money.
    long moves() {
        return money.values().stream()
                .flatMap(List::stream)
                .filter(t -> t.isCharge() || t.isSpend())
                .count();
    }
}
