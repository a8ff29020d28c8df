package app.redress.attribution.sources;

import app.redress.domain.Transaction;
import app.redress.screening.StoreHours;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which customers of a store seem to have been robbed at its till, by the hour of the day: an insider sees or copies
/// payment codes in every shift, and needs no login for it.
///
/// Victims of visitors whom the log shows are kept apart from those whose payments no visitor explains: a crew that
/// carries its goods out of one store robs nobody at its till.
public final class TillShifts {
    private final Map<String, SourceShare> visited = new HashMap<>();
    private final Map<String, SourceShare> alone = new HashMap<>();

    /// What one account shows of tills: likelihood ratios, attacker over owner.
    static final class Own {
        private final Map<String, Double> visited;
        private final Map<String, Double> alone;

        Own() {
            this(new HashMap<>(), new HashMap<>());
        }

        private Own(Map<String, Double> visited, Map<String, Double> alone) {
            this.visited = visited;
            this.alone = alone;
        }

        Own packed() {
            return new Own(FewRatios.of(visited), FewRatios.of(alone));
        }

        void noteVisited(Transaction t, double ratio) {
            visited.merge(key(t, 0), ratio, Math::max);
        }

        void noteAlone(Transaction t, double ratio) {
            alone.merge(key(t, 0), ratio, Math::max);
        }
    }

    /// The customers of one shift who were judged.
    ///
    /// @param visited those robbed by a visitor; null for none
    /// @param alone those whose payments no visitor explains; null for none
    record Shift(@Nullable SourceShare visited, @Nullable SourceShare alone) {
        int accounts() {
            return (visited == null ? 0 : visited.accounts()) + (alone == null ? 0 : alone.accounts());
        }

        /// Those who seem to have been robbed, in whatever way.
        long robbed() {
            return (visited == null ? 0 : visited.strongAccounts()) + (alone == null ? 0 : alone.likelyAccounts());
        }
    }

    private static String key(Transaction t, int by) {
        return t.payee() + "#" + StoreHours.shifted(StoreHours.hourOf(t), by);
    }

    /// @param average share of accounts taken over
    /// @param unseen share of accounts robbed whom no visitor explains
    void add(Own own, double average, double unseen) {
        own.visited.forEach((key, ratio) ->
                visited.computeIfAbsent(key, k -> new SourceShare(average)).add(ratio));
        own.alone.forEach((key, ratio) ->
                alone.computeIfAbsent(key, k -> new SourceShare(unseen)).add(ratio));
    }

    /// Everybody judged at a payment's store around its hour of the day, without one account's own contribution.
    ///
    /// @param reach hours before and after
    Shift around(Transaction t, int reach, Own own) {
        SourceShare seen = null;
        SourceShare unseen = null;
        for (int by = -reach; by <= reach && !(visited.isEmpty() && alone.isEmpty()); by++) {
            String key = key(t, by);
            seen = sum(seen, visited.get(key), own.visited.get(key));
            unseen = sum(unseen, alone.get(key), own.alone.get(key));
        }
        return new Shift(seen, unseen);
    }

    private static @Nullable SourceShare sum(
            @Nullable SourceShare before, @Nullable SourceShare one, @Nullable Double own) {
        SourceShare others = one == null ? null : one.without(own);
        if (before == null) {
            return others;
        }
        return others == null ? before : before.plus(others);
    }
}
