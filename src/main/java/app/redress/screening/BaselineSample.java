package app.redress.screening;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/// Picks accounts as they come, to see what owners usually do: those whose ids have the smallest hashes, which is
/// the same choice whatever the order of rows and has nothing to do with what the accounts did.
final class BaselineSample implements Consumer<String> {
    private record One(long hash, String account) {}

    private static final Comparator<One> ORDER =
            Comparator.comparingLong(One::hash).thenComparing(One::account);

    private final int most;
    private final PriorityQueue<One> kept = new PriorityQueue<>(ORDER.reversed());
    private final Set<String> inside = new HashSet<>();

    BaselineSample(int most) {
        this.most = most;
    }

    @Override
    public void accept(String account) {
        One one = new One(hash(account), account);
        if (kept.size() == most && ORDER.compare(one, kept.peek()) >= 0 || !inside.add(account)) {
            return;
        }
        kept.add(one);
        if (kept.size() > most) {
            inside.remove(kept.remove().account);
        }
    }

    List<String> accounts() {
        return kept.stream().map(One::account).sorted().toList();
    }

    /// FNV-1a with the bits stirred once more, so that ids that differ in their last digit only lie apart.
    private static long hash(String account) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : account.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
