package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stolen charge or spend, as hours and breakdowns count it.
///
/// @param yen its amount
/// @param store name, else id, of the store; like the other labels empty when the export does not say
public record Loss(
        Instant at,
        boolean charge,
        long yen,
        String store,
        String prefecture,
        String goods,
        Transaction.Method method) {
    /// The losses of a victim in time order.
    public static List<Loss> of(AccountTimeline victim) {
        return victim.events().stream()
                .filter(Loss::counts)
                .map(e -> of((Transaction) e.event()))
                .toList();
    }

    private static boolean counts(JudgedEvent e) {
        return e.event() instanceof Transaction t
                && (t.isCharge() || t.isSpend())
                && e.verdict().compareTo(Verdict.LIKELY) <= 0;
    }

    private static Loss of(Transaction t) {
        Transaction.@Nullable Store store = t.store();
        Transaction.@Nullable Goods goods = t.goods();
        String name = store == null ? null : store.name() != null ? store.name() : store.id();
        String item = goods == null ? null : goods.category() != null ? goods.category() : goods.item();
        return new Loss(
                t.at(),
                t.isCharge(),
                t.amount(),
                orEmpty(name),
                orEmpty(store == null ? null : store.prefecture()),
                orEmpty(item),
                t.method());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
