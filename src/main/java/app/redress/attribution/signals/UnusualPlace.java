package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Store;
import org.jspecify.annotations.Nullable;

/// Whether the owner shops at this store, or in this prefecture. Runners work where the crew is.
final class UnusualPlace extends MoneySignal {
    UnusualPlace() {
        super("place", 8, "knownStore", "knownPrefecture", "newPrefecture", "newStore");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        Store store = m.transaction().store();
        if (store == null || m.history() == 0) {
            return null;
        }
        TransactionFeatures.Past past = m.past();
        String prefecture = store.prefecture();
        boolean placed = prefecture != null && past.samePrefecture() + past.otherPrefecture() >= 0.5;
        int context = m.history() + (placed ? 0 : 4);
        if (past.sameStore() >= 0.5) {
            return seen(context, 0, store.key());
        }
        if (!placed || prefecture == null) {
            // where no prefectures are told, a store the owner does not use is the nearest to a new one
            return store.key().isEmpty() ? null : seen(context, 3, store.key());
        }
        if (past.samePrefecture() >= 0.5) {
            return seen(context, 1, prefecture);
        }
        // whoever is on a trip pays there more than once: that is told once
        return m.near().alreadyThere() ? null : seen(context, 2, prefecture);
    }
}
