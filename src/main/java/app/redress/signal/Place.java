package app.redress.signal;

import app.redress.domain.Transaction.Store;
import org.jspecify.annotations.Nullable;

/// Whether the owner shops at this store, or in this prefecture. Runners work where the crew is.
final class Place extends MoneySignal {
    Place() {
        super("place", 8, "knownStore", "knownPrefecture", "newPrefecture");
    }

    @Override
    public @Nullable Seen see(Movement m) {
        Store store = m.transaction().store();
        if (store == null || m.history() == 0) {
            return null;
        }
        Movement.Past past = m.past();
        if (past.sameStore() >= 0.5) {
            return seen(m.history(), 0, store.key());
        }
        String prefecture = store.prefecture();
        if (prefecture == null || past.samePrefecture() + past.otherPrefecture() < 0.5) {
            // where no prefectures are told, a store the owner does not use is the nearest to it
            return seen(4 + m.history(), 1, store.key());
        }
        if (past.samePrefecture() >= 0.5) {
            return seen(m.history(), 1, prefecture);
        }
        // whoever is on a trip pays there more than once: that is told once
        return m.near().alreadyThere() ? null : seen(m.history(), 2, prefecture);
    }
}
