package app.redress.attribution.sources;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.Session;
import app.redress.attribution.likelihood.AccountSums;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.OwnerBaseline;
import app.redress.attribution.likelihood.OwnerRarity;
import app.redress.domain.Access;
import app.redress.domain.Together;
import app.redress.domain.Transaction;
import app.redress.screening.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What judging all candidates showed about their sources, stores and habits; used in the next round.
///
/// For every source it keeps how well each possible share of attackers among its visitors explains its accounts'
/// evidence. An account is never evidence against itself: its own contribution is removed first.
public final class SourceReputation {
    private static final long SLOT_SECONDS = 900;

    private static final List<SourceKind> KINDS = List.of(SourceKind.values());

    /// Before anything was judged.
    public static final SourceReputation NOTHING = new SourceReputation(new OwnerRarity());

    private final Map<SourceKind, Map<String, SourceShare>> sources = new EnumMap<>(SourceKind.class);
    private final Map<String, SourceShare> stores = new HashMap<>();
    private final Map<SourceKind, Map<String, Examples>> examples = new EnumMap<>(SourceKind.class);
    private final Map<String, Examples> storeExamples = new HashMap<>();
    private final TillShifts tills = new TillShifts();
    private final OwnerBaseline baseline = new OwnerBaseline();
    private final OwnerRarity rarity;
    private double hostileAccounts;
    private double unseen;

    private SourceReputation(OwnerRarity rarity) {
        this.rarity = rarity;
        for (SourceKind kind : SourceKind.values()) {
            sources.put(kind, new HashMap<>());
            examples.put(kind, new HashMap<>());
        }
    }

    /// Accounts that people decided about at one source or store.
    ///
    /// @param takenOver those said to be taken over that show it there
    /// @param cleared those said not to be
    public record Examples(int takenOver, int cleared) {
        static final Examples NONE = new Examples(0, 0);

        static Examples of(double label, double ratio) {
            return label > 0 ? new Examples(ratio > 1 ? 1 : 0, 0) : new Examples(0, label < 0 ? 1 : 0);
        }

        public boolean isEmpty() {
            return takenOver == 0 && cleared == 0;
        }

        Examples plus(Examples other) {
            return new Examples(takenOver + other.takenOver, cleared + other.cleared);
        }

        Examples minus(Examples other) {
            return new Examples(takenOver - other.takenOver, cleared - other.cleared);
        }
    }

    /// Combines the contributions of judged accounts, passed in a fixed order.
    ///
    /// @param average share of accounts taken over in the whole case
    /// @param unseenShare share of takeovers that leave no visit
    /// @param together adds up what is independent of each other
    static SourceReputation from(
            Collection<AccountContribution> contributions, double average, double unseenShare, Together together) {
        SourceReputation reputation = new SourceReputation(new OwnerRarity(sampled(contributions)));
        List<Runnable> pieces = new ArrayList<>();
        pieces.add(() -> contributions.forEach(c -> add(c.own().stores, reputation.stores, average)));
        for (SourceKind kind : KINDS) {
            Map<String, SourceShare> records = Objects.requireNonNull(reputation.sources.get(kind));
            pieces.add(() -> contributions.forEach(c -> add(c.own().from(kind), records, average)));
        }
        pieces.add(
                () -> contributions.forEach(c -> reputation.tills.add(c.own().tills, average, average * unseenShare)));
        pieces.add(() -> contributions.forEach(c -> reputation.add(c, average)));
        together.all(pieces);
        return reputation;
    }

    private static void add(Map<String, Double> ratios, Map<String, SourceShare> records, double average) {
        ratios.forEach((key, ratio) ->
                records.computeIfAbsent(key, k -> new SourceShare(average)).add(ratio));
    }

    /// Adds an account apart from its sources and stores.
    private void add(AccountContribution contribution, double average) {
        double probability = contribution.probability();
        hostileAccounts += probability >= 0.5 ? probability : 0;
        unseen += probability >= 0.5 ? contribution.unseen() : 0;
        noteExample(contribution.own());
        if (contribution.sums() != null) {
            rarity.note(contribution.sums(), LogOdds.logit(average), contribution.sampled());
        }
        if (contribution.baseline() != null) {
            baseline.add(contribution.baseline());
        }
    }

    private static List<AccountSums> sampled(Collection<AccountContribution> contributions) {
        return contributions.stream()
                .filter(AccountContribution::sampled)
                .map(AccountContribution::sums)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private void noteExample(Contribution own) {
        if (own.label == 0) {
            return;
        }
        own.sources().forEach((kind, ratios) -> {
            Map<String, Examples> known = Objects.requireNonNull(examples.get(kind));
            ratios.forEach((key, ratio) -> known.merge(key, Examples.of(own.label, ratio), Examples::plus));
        });
        own.stores.forEach((slot, ratio) -> storeExamples.merge(slot, Examples.of(own.label, ratio), Examples::plus));
    }

    /// The accounts at a source that people decided about, without the account itself.
    public Examples examples(SourceKind kind, String key, Contribution own) {
        Examples all = Objects.requireNonNull(examples.get(kind)).getOrDefault(key, Examples.NONE);
        Double ratio = own.from(kind).get(key);
        return ratio == null ? all : all.minus(Examples.of(own.label, ratio));
    }

    /// The same at a store, over the whole time.
    public Examples examples(Transaction t, Contribution own) {
        Examples all = storeExamples.getOrDefault(t.payee(), Examples.NONE);
        Double ratio = own.stores.get(t.payee());
        return ratio == null ? all : all.minus(Examples.of(own.label, ratio));
    }

    /// Whether people decided about an account that shares a source or store with this one.
    boolean hasExamplesFor(Contribution own) {
        return own.sources().entrySet().stream().anyMatch(of -> of.getValue().keySet().stream()
                        .anyMatch(Objects.requireNonNull(examples.get(of.getKey()))::containsKey))
                || own.stores.keySet().stream().anyMatch(storeExamples::containsKey);
    }

    OwnerRarity rarity() {
        return rarity;
    }

    OwnerBaseline baseline() {
        return baseline;
    }

    /// The source's record without the account's own contribution; null when no other judged account used it.
    public @Nullable SourceShare of(SourceKind kind, String key, Contribution own) {
        SourceShare all = Objects.requireNonNull(sources.get(kind)).get(key);
        return all == null ? null : all.without(own.from(kind).get(key));
    }

    /// The store's record for the payment's quarter of an hour and the two next to it, without the account's own
    /// contribution; null when no other judged account paid there then.
    public @Nullable SourceShare at(Transaction t, Contribution own) {
        return at(t.payee(), slotOf(t), own);
    }

    private @Nullable SourceShare at(String store, long around, Contribution own) {
        SourceShare sum = null;
        for (long slot = around - 1; !store.isEmpty() && slot <= around + 1; slot++) {
            String key = store + "@" + slot;
            SourceShare one = stores.get(key);
            SourceShare others = one == null ? null : one.without(own.stores.get(key));
            if (others != null) {
                sum = sum == null ? others : sum.plus(others);
            }
        }
        return sum;
    }

    /// The store's record over the whole time, without the account's own contribution; null when no other judged
    /// account paid there.
    public @Nullable SourceShare ever(Transaction t, Contribution own) {
        return ever(t.payee(), own);
    }

    private @Nullable SourceShare ever(String store, Contribution own) {
        SourceShare all = store.isEmpty() ? null : stores.get(store);
        return all == null ? null : all.without(own.stores.get(store));
    }

    /// What others show of every store where an account paid, over the whole time and around its own payments.
    List<SourceShare> stores(Contribution own) {
        List<SourceShare> shares = new ArrayList<>();
        for (String key : own.stores.keySet()) {
            int at = key.lastIndexOf('@');
            boolean slot = at > 0 && own.stores.containsKey(key.substring(0, at));
            SourceShare others =
                    slot ? at(key.substring(0, at), Long.parseLong(key.substring(at + 1)), own) : ever(key, own);
            if (others != null) {
                shares.add(others);
            }
        }
        return shares;
    }

    /// Everybody judged at a payment's store around its hour of the day, without the account's own contribution.
    TillShifts.Shift shift(Transaction t, int reach, Contribution own) {
        return tills.around(t, reach, own.tills);
    }

    /// Expected number of takeovers among accounts more likely taken over than not.
    double hostileAccounts() {
        return hostileAccounts;
    }

    /// Expected number of those that no visit in the log shows.
    double unseen() {
        return unseen;
    }

    private static long slotOf(Transaction t) {
        return Math.floorDiv(t.at().getEpochSecond(), SLOT_SECONDS);
    }

    /// One account's contribution, left out when that account is judged.
    ///
    /// It counts only evidence independent of the source or store: accounts whose only fault is a shared device
    /// must not incriminate each other.
    public static final class Contribution {
        /// For an account that has not been judged yet.
        public static final Contribution NONE = new Contribution();

        /// Empty once packed.
        private final Map<SourceKind, Map<String, Double>> noted;

        private final FewRatios.BySource packed;
        private final Map<String, Double> stores;
        private final TillShifts.Own tills;
        private final double label;
        private final @Nullable Contribution untaught;
        private final BiPredicate<SourceKind, String> telling;

        public Contribution() {
            this((kind, key) -> true);
        }

        /// @param telling whether a source met other accounts too: of the others, which are nearly all in a large case,
        /// nobody will ever ask
        public Contribution(BiPredicate<SourceKind, String> telling) {
            this.telling = telling;
            noted = new EnumMap<>(SourceKind.class);
            packed = FewRatios.BySource.NONE;
            label = 0;
            untaught = null;
            stores = new HashMap<>();
            tills = new TillShifts.Own();
        }

        private Contribution(Contribution whole, double label, @Nullable Contribution untaught) {
            this.label = label;
            this.untaught = untaught;
            telling = NONE.telling;
            noted = Map.of();
            packed = whole.noted.isEmpty() ? whole.packed : new FewRatios.BySource(whole.noted);
            stores = FewRatios.of(whole.stores);
            tills = whole.tills.packed();
        }

        /// The same in less memory, when everything was noted: tens of thousands are kept until the round is over.
        public Contribution packed() {
            return new Contribution(this, label, untaught);
        }

        /// The same as an example of an account that people decided about.
        ///
        /// @param said log-odds of a takeover by their word
        /// @param before what the account contributes without their word
        public Contribution taught(double said, Contribution before) {
            return new Contribution(this, said, before);
        }

        /// What the account contributes without people's word.
        public Contribution untaught() {
            return untaught == null ? this : untaught;
        }

        Map<String, Double> from(SourceKind kind) {
            return noted.isEmpty() ? packed.of(kind) : noted.getOrDefault(kind, Map.of());
        }

        private Map<SourceKind, Map<String, Double>> sources() {
            return noted.isEmpty() ? packed.all() : noted;
        }

        /// @param ratio likelihood ratio of the client's evidence, attacker over owner
        public void note(Access access, double ratio) {
            for (SourceKind kind : KINDS) {
                String key = kind.key(access);
                if (key != null) {
                    note(kind, key, ratio);
                }
            }
        }

        /// Notes all accesses of one client, whose sources seldom change from one to the next.
        ///
        /// @param ratio likelihood ratio of the client's evidence, attacker over owner
        public void note(Client client, double ratio) {
            Access before = null;
            for (Session session : client.sessions()) {
                for (Access access : session.accesses()) {
                    if (before == null || !before.sameSource(access)) {
                        note(access, ratio);
                    }
                    before = access;
                }
            }
        }

        private void note(SourceKind kind, String key, double ratio) {
            Map<String, Double> ratios = from(kind);
            Double before = ratios.get(key);
            if (before == null ? telling.test(kind, key) : before < ratio) {
                noted.computeIfAbsent(kind, k -> new HashMap<>()).put(key, ratio);
            }
        }

        /// Notes a payment by a visitor whom the log shows.
        public void noteVisited(Transaction t, double ratio) {
            tills.noteVisited(t, ratio);
        }

        /// Notes a payment that no visitor explains.
        ///
        /// @param ratio likelihood ratio of what the account shows, somebody at the till over the owner
        public void noteAtTill(Transaction t, double ratio) {
            tills.noteAlone(t, ratio);
        }

        public void note(Transaction t, double ratio) {
            String payee = t.payee();
            if (t.isSpend() && !payee.isEmpty()) {
                stores.merge(payee + "@" + slotOf(t), ratio, Math::max);
                stores.merge(payee, ratio, Math::max);
            }
        }
    }
}
