package app.redress.casefile.results;

import app.redress.damages.BreakdownRow;
import java.util.List;

/// What victims lost in a span of time.
///
/// @param charges, spend yen
/// @param accounts victims who lost something then
/// @param breakdown by store, prefecture, goods and method, the largest first
public record LossPart(long charges, long spend, long accounts, List<BreakdownRow> breakdown) {
    public LossPart {
        breakdown = List.copyOf(breakdown);
    }
}
