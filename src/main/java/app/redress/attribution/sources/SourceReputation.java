package app.redress.attribution.sources;

import app.redress.attribution.likelihood.OwnerBaseline;
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

/// What a judgement of all candidates taught about their sources, stores and habits, for the next.
///
/// Of every source it keeps how well each possible share of thieves among its visitors explains what its accounts
/// show. An account is never evidence against itself: its own part is taken out before it is asked.
public final class SourceReputation {
    private static final long SLOT_SECONDS = 900;

    /// What is known before anything was judged.
    public static final SourceReputation NOTHING = new SourceReputation();

    private final Map<SourceKind, Map<String, SourceShare>> sources = new EnumMap<>(SourceKind.class);
    private final Map<String, SourceShare> stores = new HashMap<>();
    private final OwnerBaseline measured = new OwnerBaseline();
    private double hostileAccounts;
    private double unseen;

    private SourceReputation() {
        for (SourceKind kind : SourceKind.values()) {
            sources.put(kind, new HashMap<>());
        }
    }

    /// Learns from judged accounts, passed in a fixed order.
    public static SourceReputation from(Collection<AccountContribution> lessons) {
        SourceReputation learned = new SourceReputation();
        for (AccountContribution lesson : lessons) {
            double taken = lesson.probability();
            learned.hostileAccounts += taken >= 0.5 ? taken : 0;
            learned.unseen += taken >= 0.5 ? lesson.unseen() : 0;
            lesson.own().sources.forEach((kind, ratios) -> {
                Map<String, SourceShare> records = Objects.requireNonNull(learned.sources.get(kind));
                ratios.forEach((key, ratio) ->
                        records.computeIfAbsent(key, k -> new SourceShare()).add(ratio));
            });
            lesson.own().stores.forEach((slot, ratio) -> learned.stores
                    .computeIfAbsent(slot, k -> new SourceShare())
                    .add(ratio));
            if (lesson.measured() != null) {
                learned.measured.add(lesson.measured());
            }
        }
        return learned;
    }

    OwnerBaseline measured() {
        return measured;
    }

    /// The record of a source without the account's own part; null when no other judged account met it.
    public @Nullable SourceShare of(SourceKind kind, String key, Own own) {
        SourceShare all = Objects.requireNonNull(sources.get(kind)).get(key);
        return all == null ? null : all.without(own.from(kind).get(key));
    }

    /// The record of a store in the quarter of an hour of a payment and its neighbours, without the account's own
    /// part; null when no other judged account paid there then.
    public @Nullable SourceShare at(Transaction t, Own own) {
        String store = storeOf(t.store());
        SourceShare sum = null;
        for (long slot = slotOf(t) - 1; !store.isEmpty() && slot <= slotOf(t) + 1; slot++) {
            String key = store + "@" + slot;
            SourceShare one = stores.get(key);
            SourceShare others = one == null ? null : one.without(own.stores.get(key));
            if (others != null) {
                sum = sum == null ? others : sum.plus(others);
            }
        }
        return sum;
    }

    /// The record of a payment's store over the whole time, without the account's own part; null when no other
    /// judged account paid there.
    public @Nullable SourceShare ever(Transaction t, Own own) {
        String store = storeOf(t.store());
        SourceShare all = store.isEmpty() ? null : stores.get(store);
        return all == null ? null : all.without(own.stores.get(store));
    }

    /// Expected number of accounts taken over, among those that rather were.
    double hostileAccounts() {
        return hostileAccounts;
    }

    /// Expected number of them that no visit in the log shows.
    double unseen() {
        return unseen;
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
    /// device must not convict each other.
    public static final class Own {
        /// For an account that has not been judged yet.
        public static final Own NONE = new Own();

        private final Map<SourceKind, Map<String, Double>> sources = new EnumMap<>(SourceKind.class);
        private final Map<String, Double> stores = new HashMap<>();

        public Own() {
            for (SourceKind kind : SourceKind.values()) {
                sources.put(kind, new HashMap<>());
            }
        }

        private Map<String, Double> from(SourceKind kind) {
            return Objects.requireNonNull(sources.get(kind));
        }

        /// @param ratio how much likelier a thief's hand would show what this one shows
        public void note(Access access, double ratio) {
            for (SourceKind kind : SourceKind.values()) {
                String key = kind.key(access);
                if (key != null) {
                    from(kind).merge(key, ratio, Math::max);
                }
            }
        }

        public void note(Transaction t, double ratio) {
            if (t.isSpend() && !storeOf(t.store()).isEmpty()) {
                stores.merge(storeOf(t.store()) + "@" + slotOf(t), ratio, Math::max);
                stores.merge(storeOf(t.store()), ratio, Math::max);
            }
        }
    }
}
