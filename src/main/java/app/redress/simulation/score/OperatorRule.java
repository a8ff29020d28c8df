package app.redress.simulation.score;

import app.redress.evidence.imports.CsvTable;
import app.redress.simulation.score.FindingsToScore.Found;
import app.redress.simulation.world.DrillCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The operator's same-day rule of 2019, implemented independently of the engine as a baseline: accounts that charged
/// 10,000 yen or more and spent 10,000 yen or more on one calendar day in Japan; the damage is the sum of those
/// payments.
final class OperatorRule {
    private static final long THRESHOLD = 10_000;

    private OperatorRule() {}

    static FindingsToScore over(Path transactions) {
        Map<AccountDay, long[]> days = new HashMap<>();
        CsvTable.read(
                transactions, List.of("account_id", "occurred_at", "type", "amount", "status"), row -> add(days, row));
        Map<String, Found> accounts = new HashMap<>();
        days.forEach((day, sums) -> {
            if (sums[0] >= THRESHOLD && sums[1] >= THRESHOLD) {
                accounts.merge(
                        day.account,
                        new Found(true, sums[1]),
                        (a, b) -> new Found(true, Math.addExact(a.due(), b.due())));
            }
        });
        return new FindingsToScore(accounts, Set.of(), false);
    }

    private static void add(Map<AccountDay, long[]> days, CsvTable.Row row) {
        String type = row.text("type");
        if (row.text("status").equals("COMPLETED") && (type.equals("CHARGE") || type.equals("PAYMENT"))) {
            LocalDate date = OffsetDateTime.parse(row.text("occurred_at"))
                    .withOffsetSameInstant(DrillCalendar.JAPAN)
                    .toLocalDate();
            long[] sums = days.computeIfAbsent(new AccountDay(row.text("account_id"), date), _ -> new long[2]);
            sums[type.equals("CHARGE") ? 0 : 1] += row.yen("amount");
        }
    }

    private record AccountDay(String account, LocalDate day) {}
}
