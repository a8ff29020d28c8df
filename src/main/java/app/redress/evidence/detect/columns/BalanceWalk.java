package app.redress.evidence.detect.columns;

import app.redress.evidence.rows.SampleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Changes of the balances of each account seen in a table, and those that an amount beside them explains.
///
/// @param steps rows with an amount whose account had a balance before
/// @param fits those whose balance changed by the amount
public record BalanceWalk(int steps, int fits) {
    /// A number in a row; null where there is none.
    public interface Figure {
        @Nullable
        Long of(SampleRow row);
    }

    /// @param account what rows of one balance have in common
    /// @param signed whether the sign must agree, too
    public static BalanceWalk over(
            List<SampleRow> rows, Function<SampleRow, Object> account, Figure amount, Figure balance, boolean signed) {
        Map<Object, Long> last = new HashMap<>();
        int steps = 0;
        int fits = 0;
        for (SampleRow row : rows) {
            Long now = balance.of(row);
            Long moved = amount.of(row);
            if (now == null || moved == null) {
                continue;
            }
            Long before = last.put(account.apply(row), now);
            if (before != null && moved != 0) {
                steps++;
                boolean same = signed ? now - before == moved : Math.abs(now - before) == Math.abs(moved);
                fits += same ? 1 : 0;
            }
        }
        return new BalanceWalk(steps, fits);
    }

    /// Share of the changes that the amounts explain; 1 where too few were seen to tell.
    public double share(int enough) {
        return steps < enough ? 1 : (double) fits / steps;
    }
}
