package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Goods;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the goods are easily resold for cash, or of a category the owner usually buys.
final class BoughtGoods extends MoneySignal {
    BoughtGoods() {
        super("goods", 2, "usualGoods", "otherGoods", "convertibleHabit", "convertible");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        Goods goods = m.transaction().goods();
        if (goods == null || goods.category() == null && goods.item() == null) {
            return null;
        }
        int context = m.history() == 0 ? 0 : 1;
        if (m.convertible()) {
            String what = Objects.requireNonNullElse(goods.item(), String.valueOf(goods.category()));
            return answerOf(context, m.past().convertible() >= 0.9 ? 2 : 3, what);
        }
        return answerOf(context, m.past().sameCategory() >= 0.5 ? 0 : 1);
    }
}
