package app.redress.casefile.payouts;

import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.lists.ItemTable;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What is approved, sent to be paid or paid, beside what is due to each account: the proof that no yen goes out twice,
/// made anew from the items and findings as they are now.
///
/// @param accounts for which anything is promised
/// @param promised yen approved, sent to be paid or paid, and paid outside this case's batches
/// @param paid of these, paid by this case's batches, less what was recovered
/// @param above accounts with more promised than due, by name: their loss was found to be smaller since, or the money
/// was paid elsewhere as well
public record PaidCheck(long accounts, long promised, long paid, List<Above> above) {
    public PaidCheck {
        above = List.copyOf(above);
    }

    /// An account with more promised than due, in yen.
    public record Above(String account, long due, long promised) {}

    /// Yen promised above what is due.
    public long excess() {
        return above.stream().mapToLong(one -> one.promised() - one.due()).reduce(0, Math::addExact);
    }

    public static PaidCheck of(Handle handle) {
        Map<String, List<CaseItem>> byAccount = ItemTable.all(handle).stream()
                .filter(item -> item.touched() && CompensationWorkflow.committed(item.status()))
                .collect(Collectors.groupingBy(CaseItem::account, TreeMap::new, Collectors.toList()));
        long promised = 0;
        long paid = 0;
        List<Above> above = new ArrayList<>();
        for (Map.Entry<String, List<CaseItem>> one : byAccount.entrySet()) {
            String account = one.getKey();
            long sum = Math.addExact(sum(one.getValue()), CompensationItems.elsewhere(handle, account));
            promised = Math.addExact(promised, sum);
            paid = Math.addExact(
                    paid,
                    sum(one.getValue().stream()
                            .filter(item -> item.status() == Status.PAID || item.status() == Status.RECOVERED)
                            .toList()));
            long due = AccountTables.due(handle, account);
            if (sum > due) {
                above.add(new Above(account, due, sum));
            }
        }
        return new PaidCheck(byAccount.size(), promised, paid, above);
    }

    private static long sum(List<CaseItem> items) {
        return items.stream().mapToLong(CaseItem::amount).reduce(0, Math::addExact);
    }
}
