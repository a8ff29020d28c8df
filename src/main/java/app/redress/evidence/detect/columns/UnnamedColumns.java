package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Identifies columns without headers by their relations: a balance changes by the adjacent amount, and a reference to
/// another transaction matches an id.
public final class UnnamedColumns {
    /// Minimum number of balance changes to see.
    private static final int ENOUGH = 5;

    private static final double MOSTLY = 0.6;
    private static final double NEARLY_ALL = 0.9;
    /// Share of the changes that an amount beside another must explain in addition.
    private static final double FEW = 0.05;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;
    private final AmountParser amounts = new AmountParser(4, AmountStyle.POINT, true);
    private final AmountParser commas = new AmountParser(4, AmountStyle.COMMA, true);

    public UnnamedColumns(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// Adds the identified columns to those in use.
    public void settle() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        if (amount != null && account != null && isOpen(amount)) {
            balance(numbers(amount.position()), account.position());
        } else if (amount != null && account != null && amount.confidence() != Confidence.STATED) {
            amountThatMoves(amount.position(), account.position());
        }
        ColumnMatch id = used.get(ExportColumn.TRANSACTION_ID);
        if (!table.headed() && id != null && !used.containsKey(ExportColumn.RELATED_TRANSACTION_ID)) {
            related(id.position());
        }
    }

    /// Whether a column is taken for the amount by its values alone, or another could be it as well.
    private boolean isOpen(ColumnMatch amount) {
        return (amount.weak() || amount.confidence() == Confidence.UNSURE) && amount.confidence() != Confidence.STATED;
    }

    /// The amount column and the unused columns of numbers.
    private List<Integer> numbers(int amount) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            boolean free = ColumnMatch.isFree(position, used);
            boolean all = table.rows().stream()
                    .map(row -> row.cell(position))
                    .allMatch(text -> text.isEmpty() || number(text) != null);
            if (position == amount || free && all) {
                numbers.add(position);
            }
        }
        return numbers;
    }

    private void balance(List<Integer> open, int account) {
        ColumnMatch known = used.get(ExportColumn.BALANCE_AFTER);
        List<Integer> balances = known == null ? open : List.of(known.position());
        List<int[]> fitting = fitting(open, balances, account, false);
        if (fitting.size() > 1) {
            // of a gross and a net column the balance follows both, but the sign of one only
            fitting = fitting(open, balances, account, true);
        }
        if (fitting.size() != 1) {
            // an account's first charge and payment look like amount and balance either way round; longer ones do not
            fitting = best(fitting(open, balances, account, false), account);
        }
        if (fitting.size() == 1) {
            used.put(ExportColumn.AMOUNT, found(fitting.getFirst()[0], Message.of("fit.movesBalance")));
            used.putIfAbsent(ExportColumn.BALANCE_AFTER, found(fitting.getFirst()[1], Message.of("fit.isMoved")));
        }
    }

    /// Of a gross and a net column, the one by which the balances change is the amount, whatever the columns are
    /// called.
    private void amountThatMoves(int named, int account) {
        ColumnMatch known = used.get(ExportColumn.BALANCE_AFTER);
        if (known == null || table.rows().size() < ENOUGH) {
            return;
        }
        BalanceWalk own = fit(named, known.position(), account, false);
        List<Integer> better = numbers(named).stream()
                .filter(other -> other != named && other != known.position())
                .filter(other -> isMuchBetter(fit(other, known.position(), account, false), own))
                .toList();
        if (better.size() == 1) {
            used.put(ExportColumn.AMOUNT, found(better.getFirst(), Message.of("fit.movesBalance")));
        }
    }

    private static boolean isMuchBetter(BalanceWalk one, BalanceWalk other) {
        return one.fits() >= NEARLY_ALL * one.steps()
                && one.fits() - other.fits() >= Math.max(ENOUGH, FEW * one.steps());
    }

    private List<int[]> fitting(List<Integer> open, List<Integer> balances, int account, boolean signed) {
        List<int[]> fitting = new ArrayList<>();
        for (int amount : open) {
            for (int balance : balances) {
                if (amount != balance && moves(amount, balance, account, signed) > 0) {
                    fitting.add(new int[] {amount, balance});
                }
            }
        }
        return fitting;
    }

    private List<int[]> best(List<int[]> fitting, int account) {
        List<Integer> fits = fitting.stream()
                .map(pair -> moves(pair[0], pair[1], account, false))
                .toList();
        int most = fits.stream().mapToInt(Integer::intValue).max().orElse(0);
        return java.util.stream.IntStream.range(0, fitting.size())
                .filter(i -> fits.get(i) == most)
                .mapToObj(fitting::get)
                .toList();
    }

    private static ColumnMatch found(int position, Message why) {
        return new ColumnMatch(position, Confidence.LIKELY, 0.9, why, List.of(), true);
    }

    /// In how many rows one column equals the change of the other since the previous row of the same account; 0 where
    /// that is no rule.
    ///
    /// @param signed whether the sign must agree, too
    private int moves(int amount, int balance, int account, boolean signed) {
        BalanceWalk fit = fit(amount, balance, account, signed);
        return fit.steps() >= ENOUGH && fit.fits() >= MOSTLY * fit.steps() ? fit.fits() : 0;
    }

    private BalanceWalk fit(int amount, int balance, int account, boolean signed) {
        return BalanceWalk.over(
                table.rows(),
                row -> row.cell(account),
                row -> number(row.cell(amount)),
                row -> number(row.cell(balance)),
                signed);
    }

    private @Nullable Long number(String text) {
        try {
            return text.isEmpty() ? null : (Long) amounts.parse(ExportColumn.AMOUNT, text);
        } catch (BadValue notPoint) {
            try {
                return commas.parse(ExportColumn.AMOUNT, text);
            } catch (BadValue e) {
                return null;
            }
        }
    }

    private void related(int id) {
        Set<String> ids = new HashSet<>();
        table.rows().forEach(row -> ids.add(row.cell(id)));
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            boolean free = ColumnMatch.isFree(position, used);
            if (free && names(position, ids)) {
                used.put(ExportColumn.RELATED_TRANSACTION_ID, found(position, Message.of("fit.namesOthers")));
                return;
            }
        }
    }

    private boolean names(int position, Set<String> ids) {
        int filled = 0;
        int known = 0;
        for (SampleRow row : table.rows()) {
            String text = row.cell(position);
            filled += text.isEmpty() ? 0 : 1;
            known += !text.isEmpty() && ids.contains(text) ? 1 : 0;
        }
        return known >= 2 && known >= MOSTLY * filled;
    }
}
