package app.redress.analysis;

import app.redress.domain.AccountFacts;
import app.redress.evidence.store.Partitions;
import app.redress.evidence.store.StoredFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What the exports of accounts say of each, as far as it counts: stored, and read again for those asked about.
final class MasterData implements AutoCloseable {
    private final StoredFacts stored = new StoredFacts();
    private final KindImport<AccountFacts> read;
    private final Runnable check;
    private Instant asOf = Instant.MAX;

    /// @param read knows which rows count, once all are read
    /// @param check called now and then; may throw to stop
    MasterData(KindImport<AccountFacts> read, Runnable check) {
        this.read = read;
        this.check = check;
    }

    void add(AccountFacts facts) {
        stored.add(facts);
    }

    void forEach(Consumer<AccountFacts> action) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            check.run();
            stored.read(partition, read.duplicates()::keeps, facts -> action.accept(known(facts)));
        }
    }

    /// Hands over the accounts alone.
    void forEachAccount(StoredFacts.AccountReader action) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            check.run();
            stored.readAccounts(partition, read.duplicates()::keeps, action);
        }
    }

    /// Hands over the accounts that are frozen.
    void forEachFrozen(Consumer<AccountFacts> action) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            check.run();
            stored.readFrozen(partition, read.duplicates()::keeps, facts -> {
                if (known(facts).frozenAt() != null) {
                    action.accept(facts);
                }
            });
        }
    }

    /// Facts of a partition's accounts, one row each, without accounts on which the exports contradict each other.
    Map<String, AccountFacts> of(int partition, Collection<String> wanted) {
        Map<String, AccountFacts> known = new HashMap<>();
        stored.read(partition, wanted, read.duplicates()::keeps, facts -> known.put(facts.account(), known(facts)));
        return known;
    }

    /// Drops future freezes: an account that will be frozen is not frozen yet.
    ///
    /// @return how many, by the position of the file
    Map<Integer, Integer> forgetFreezesAfter(Instant end) {
        Map<Integer, Integer> later = new TreeMap<>();
        forEachFrozen(facts -> {
            if (facts.frozenAt() != null && facts.frozenAt().isAfter(end)) {
                later.merge(facts.source().file(), 1, Integer::sum);
            }
        });
        asOf = end;
        return later;
    }

    private AccountFacts known(AccountFacts facts) {
        return facts.frozenAt() == null || !facts.frozenAt().isAfter(asOf) ? facts : facts.notFrozen();
    }

    @Override
    public void close() {
        stored.close();
    }
}
