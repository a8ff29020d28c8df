package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Store;
import org.jspecify.annotations.Nullable;

/// Payments in two prefectures within 45 minutes, one of them the owner's: nobody is in two places at once, though
/// some live near a border.
final class TwoPlacesAtOnce extends MoneySignal {
    TwoPlacesAtOnce() {
        super("two-places", 1, "onePlace", "twoPlaces");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        Store store = m.transaction().store();
        String here = store == null ? null : store.prefecture();
        if (here == null) {
            return null;
        }
        String there = m.near().elsewhere();
        return there == null ? answerOf(0, 0) : answerOf(0, 1, here, there);
    }
}
