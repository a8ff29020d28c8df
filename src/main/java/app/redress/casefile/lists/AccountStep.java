package app.redress.casefile.lists;

import app.redress.casefile.lists.BulkStep.Count;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Preview of one step for many rows that are named by their account.
///
/// @param rows rows that would take it
/// @param total their number and yen
/// @param excluded rows that would not, by the rule that forbids it
public record AccountStep(List<Row> rows, Count total, Map<Rule, Count> excluded) {
    private static final int LARGEST = 10;

    public AccountStep {
        rows = List.copyOf(rows);
        excluded = Map.copyOf(excluded);
    }

    /// A row in the version that the person saw.
    ///
    /// @param version 0 where rows have none
    /// @param yen what is at stake in it
    public record Row(String account, int version, long yen) {}

    /// Whether a row may take the step.
    @FunctionalInterface
    public interface Check {
        /// @throws DecisionRefused with the rule that forbids it
        void of(Row row);
    }

    public static AccountStep of(List<Row> candidates, Check check) {
        List<Row> fit = new ArrayList<>();
        Map<Rule, Count> excluded = new EnumMap<>(Rule.class);
        Count total = Count.NONE;
        for (Row row : candidates) {
            try {
                check.of(row);
                fit.add(row);
                total = total.with(row.yen);
            } catch (DecisionRefused no) {
                excluded.put(
                        no.rule(), excluded.getOrDefault(no.rule(), Count.NONE).with(row.yen));
            }
        }
        return new AccountStep(fit, total, excluded);
    }

    /// The accounts that would take the step.
    public List<String> accounts() {
        return rows.stream().map(Row::account).toList();
    }

    /// The ten with most yen.
    public List<Row> largest() {
        return rows.stream()
                .sorted(Comparator.comparingLong(Row::yen).reversed().thenComparing(Row::account))
                .limit(LARGEST)
                .toList();
    }
}
