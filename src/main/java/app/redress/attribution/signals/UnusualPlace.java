package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Store;
import org.jspecify.annotations.Nullable;

/// Whether the owner shops at this store or in this prefecture. Attackers spend where their runners are.
final class UnusualPlace extends MoneySignal {
    UnusualPlace() {
        super("place", 8, "knownStore", "knownPrefecture", "newPrefecture", "newStore");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        Store store = m.transaction().store();
        if (store == null || m.history() == 0) {
            return null;
        }
        TransactionFeatures.Past past = m.past();
        String prefecture = store.prefecture();
        boolean placed = prefecture != null && past.samePrefecture() + past.otherPrefecture() >= 0.5;
        int context = m.history() + (placed ? 0 : 4);
        if (past.sameStore() >= 0.5) {
            return answerOf(context, 0, store.key());
        }
        if (!placed || prefecture == null) {
            // without prefectures, a store the owner does not use is the closest to a new place
            return store.key().isEmpty() ? null : answerOf(context, 3, store.key());
        }
        if (past.samePrefecture() >= 0.5) {
            return answerOf(context, 1, prefecture);
        }
        // someone on a trip pays there more than once; only the first payment counts
        return m.near().alreadyThere() ? null : answerOf(context, 2, prefecture);
    }
}
