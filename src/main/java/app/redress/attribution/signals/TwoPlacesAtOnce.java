package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Store;
import org.jspecify.annotations.Nullable;

/// Paid in one prefecture within 45 minutes of a payment in the owner's: nobody is in two places at once, though
/// some live on a border.
final class TwoPlacesAtOnce extends MoneySignal {
    TwoPlacesAtOnce() {
        super("two-places", 1, "onePlace", "twoPlaces");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        Store store = m.transaction().store();
        String here = store == null ? null : store.prefecture();
        if (here == null) {
            return null;
        }
        String there = m.near().elsewhere();
        return there == null ? seen(0, 0) : seen(0, 1, here, there);
    }
}
