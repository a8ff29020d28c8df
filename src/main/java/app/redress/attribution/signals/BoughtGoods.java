package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Goods;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was bought: goods that are sold on for cash, or what the owner always buys.
final class BoughtGoods extends MoneySignal {
    BoughtGoods() {
        super("goods", 2, "usualGoods", "otherGoods", "convertibleHabit", "convertible");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        Goods goods = m.transaction().goods();
        if (goods == null || goods.category() == null && goods.item() == null) {
            return null;
        }
        int context = m.history() == 0 ? 0 : 1;
        if (m.convertible()) {
            String what = Objects.requireNonNullElse(goods.item(), String.valueOf(goods.category()));
            return seen(context, m.past().convertible() >= 0.9 ? 2 : 3, what);
        }
        return seen(context, m.past().sameCategory() >= 0.5 ? 0 : 1);
    }
}
