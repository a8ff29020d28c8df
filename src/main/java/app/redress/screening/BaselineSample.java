package app.redress.screening;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/// A sample of accounts from which owners' usual behaviour is measured: those with the smallest id hashes. The choice
/// does not depend on the order of rows or on what the accounts did.
final class BaselineSample implements Consumer<String> {
    private record HashedAccount(long hash, String account) {}

    private static final Comparator<HashedAccount> ORDER =
            Comparator.comparingLong(HashedAccount::hash).thenComparing(HashedAccount::account);

    private final int most;
    private final PriorityQueue<HashedAccount> kept = new PriorityQueue<>(ORDER.reversed());
    private final Set<String> members = new HashSet<>();

    BaselineSample(int most) {
        this.most = most;
    }

    @Override
    public void accept(String account) {
        HashedAccount hashed = new HashedAccount(hash(account), account);
        if (kept.size() == most && ORDER.compare(hashed, kept.peek()) >= 0 || !members.add(account)) {
            return;
        }
        kept.add(hashed);
        if (kept.size() > most) {
            members.remove(kept.remove().account);
        }
    }

    List<String> accounts() {
        return kept.stream().map(HashedAccount::account).sorted().toList();
    }

    /// FNV-1a with a final mixing step, so that ids differing only in the last digit get unrelated hashes.
    private static long hash(String account) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : account.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
