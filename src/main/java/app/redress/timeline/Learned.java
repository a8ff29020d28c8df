package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Store;
import app.redress.screening.SourceKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a first judgement of all candidates taught about their sources and stores, for the second.
///
/// An address, device or store where others' accounts were robbed speaks against the next account seen there; one
/// that
/// serves thousands of unharmed accounts speaks for it. An account is never evidence against itself: its own
/// share is
/// taken out before it is asked.
public final class Learned {
    private static final long SLOT_SECONDS = 900;

    /// What is known before anything was judged.
    public static final Learned NOTHING = new Learned();

    private final Map<SourceKind, Map<String, Double>> hostile = new EnumMap<>(SourceKind.class);
    private final Map<String, Double> stolenAt = new HashMap<>();
    private double hostileAccounts;

    private Learned() {
        for (SourceKind kind : SourceKind.values()) {
            hostile.put(kind, new HashMap<>());
        }
    }

    private Map<String, Double> hostileFrom(SourceKind kind) {
        return Objects.requireNonNull(hostile.get(kind));
    }

    /// Learns from judged accounts; the order of accounts does not matter beyond rounding, so callers pass them
    /// sorted.
    public static Learned from(Collection<Lesson> lessons) {
        Learned learned = new Learned();
        for (Lesson lesson : lessons) {
            Own own = lesson.own();
            double taken = lesson.probability();
            learned.hostileAccounts += taken >= 0.5 ? taken : 0;
            own.sources.forEach((kind, shares) ->
                    shares.forEach((key, p) -> learned.hostileFrom(kind).merge(key, p, Double::sum)));
            own.stores.forEach((slot, p) -> learned.stolenAt.merge(slot, p, Double::sum));
        }
        return learned;
    }

    /// Expected number of other accounts that were entered by a hostile hand from this source.
    double hostileOthers(SourceKind kind, String key, Own own) {
        double all = hostileFrom(kind).getOrDefault(key, 0.0);
        return Math.max(0, all - own.from(kind).getOrDefault(key, 0.0));
    }

    /// Expected number of other accounts robbed at this store within the same quarter of an hour or its neighbours.
    double stolenNearby(Transaction t, Own own) {
        String store = storeOf(t.store());
        if (store.isEmpty()) {
            return 0;
        }
        long slot = slotOf(t);
        double sum = 0;
        for (long s = slot - 1; s <= slot + 1; s++) {
            String key = store + "@" + s;
            sum += Math.max(0, stolenAt.getOrDefault(key, 0.0) - own.stores.getOrDefault(key, 0.0));
        }
        return sum;
    }

    /// Expected number of accounts taken over, among those that rather were.
    double hostileAccounts() {
        return hostileAccounts;
    }

    private static long slotOf(Transaction t) {
        return Math.floorDiv(t.at().getEpochSecond(), SLOT_SECONDS);
    }

    private static String storeOf(@Nullable Store store) {
        return store == null ? "" : store.key();
    }

    /// One account's contributions, to be left out when that account is judged.
    ///
    /// They count only what speaks independently of the source or store: accounts whose sole fault is a common
    /// device must
    /// not convict each other.
    public static final class Own {
        /// For an account that has not been judged yet.
        public static final Own NONE = new Own();

        private final Map<SourceKind, Map<String, Double>> sources = new EnumMap<>(SourceKind.class);
        private final Map<String, Double> stores = new HashMap<>();

        Own() {
            for (SourceKind kind : SourceKind.values()) {
                sources.put(kind, new HashMap<>());
            }
        }

        private Map<String, Double> from(SourceKind kind) {
            return Objects.requireNonNull(sources.get(kind));
        }

        void note(Access access, double probability) {
            for (SourceKind kind : SourceKind.values()) {
                String key = kind.key(access);
                if (key != null) {
                    from(kind).merge(key, probability, Math::max);
                }
            }
        }

        void note(Transaction t, double probability) {
            if (t.isSpend() && !storeOf(t.store()).isEmpty()) {
                stores.merge(storeOf(t.store()) + "@" + slotOf(t), probability, Math::max);
            }
        }
    }
}
