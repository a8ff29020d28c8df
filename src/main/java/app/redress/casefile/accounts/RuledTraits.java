package app.redress.casefile.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Lets what accounts are counted, grouped and linked by follow people's decisions: an event that was its owner's links
/// nobody any more.
///
/// The headings of other accounts stay as they are until the next run: how many accounts a store has decides only
/// under which of its stores an account stands.
final class RuledTraits {
    /// From so many accounts on, making all groups anew costs less than following each of them.
    private static final int MANY = 40;

    private final Handle handle;
    private final Set<Thing> touched = new HashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    private RuledTraits(Handle handle) {
        this.handle = handle;
    }

    private record Thing(String trait, String value) {}

    /// @param findings with the decisions that are in force now
    static void follow(Handle handle, List<AccountFinding> findings) {
        RuledTraits traits = new RuledTraits(handle);
        findings.forEach(traits::replace);
        if (traits.changed.size() > MANY) {
            AccountTraits.regroup(handle);
        } else {
            traits.affected().forEach(account -> AccountTraits.share(handle, account));
            traits.changed.forEach(account -> AccountTraits.head(handle, account));
        }
    }

    private void replace(AccountFinding finding) {
        Map<Thing, String> now = things(finding);
        Set<Thing> before = new HashSet<>(handle.createQuery("select trait, thing from account_trait"
                        + " where account = :account and trait not in ('SIGNAL', 'SHARES')")
                .bind("account", finding.account())
                .map((row, _) -> new Thing(row.getString(1), row.getString(2)))
                .list());
        if (before.equals(now.keySet())) {
            return;
        }
        changed.add(finding.account());
        before.stream().filter(thing -> !now.containsKey(thing)).forEach(touched::add);
        now.keySet().stream().filter(thing -> !before.contains(thing)).forEach(touched::add);
        handle.execute(
                "delete from account_trait where account = ? and trait not in ('SIGNAL', 'SHARES')", finding.account());
        try (PreparedBatch rows = handle.prepareBatch("insert into account_trait values (?, ?, ?, ?)")) {
            now.forEach((thing, words) ->
                    rows.add(thing.trait, thing.value, finding.account(), words.isEmpty() ? null : words));
            rows.execute();
        }
    }

    /// What suspicious events name, with the name of a store.
    private static Map<Thing, String> things(AccountFinding finding) {
        Map<Thing, String> things =
                new TreeMap<>(Comparator.comparing(Thing::trait).thenComparing(Thing::value));
        for (JudgedEvent judged : finding.timeline().events()) {
            if (judged.verdict() != Verdict.OWNER) {
                switch (judged.event()) {
                    case Access access -> {
                        add(things, Trait.DEVICE, access.deviceId(), null);
                        add(things, Trait.ADDRESS, access.ip(), null);
                    }
                    case Transaction t -> {
                        Transaction.Store store = t.store();
                        if (store != null) {
                            add(things, Trait.STORE, store.key(), store.name());
                        }
                    }
                }
            }
        }
        return things;
    }

    private static void add(Map<Thing, String> things, Trait trait, @Nullable String value, @Nullable String words) {
        if (value != null && !value.isEmpty()) {
            things.merge(
                    new Thing(trait.name(), value),
                    words == null ? "" : words,
                    (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }

    /// The accounts that may have begun or ceased to share something: those changed, and whoever else has what hardly
    /// anybody has.
    private Set<String> affected() {
        Set<String> accounts = new TreeSet<>(changed);
        for (Thing thing : touched) {
            List<String> few = handle.createQuery("select account from account_trait where trait = :trait"
                            + " and thing = :thing order by account fetch first 3 rows only")
                    .bind("trait", thing.trait)
                    .bind("thing", thing.value)
                    .mapTo(String.class)
                    .list();
            if (few.size() <= 2) {
                accounts.addAll(few);
            }
        }
        return accounts;
    }
}
