package app.redress.attribution.timeline;

import app.redress.domain.Access;
import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// The transactions of an account that its customer points to: by their ids, or by a sum to which a few in a row come.
final class NamedMovements {
    /// Movements of one theft, as a customer adds them up: a day's, and no more than these. Among the sums of more,
    /// some would come to any amount.
    private static final Duration ADDED_UP = Duration.ofDays(1);

    private static final int MOST = 6;

    /// What was spent so long (seconds) after a visit is what the visitor spent, if nobody else came in between.
    private static final long SOON = 3 * 3600;

    /// Visitors of an account whose spending a sum is compared with: of many, one would come to any amount.
    private static final int VISITORS = 4;

    private NamedMovements() {}

    /// Positions of what the claims point to; none where they fit nothing in the account.
    ///
    /// @param money, accesses in time order
    static BitSet of(List<Claim> claims, List<Transaction> money, List<Access> accesses) {
        BitSet named = new BitSet();
        for (Claim claim : claims) {
            BitSet listed = listed(claim, money);
            if (listed.isEmpty()) {
                listed = addedUp(claim, money, Transaction::isSpend);
            }
            if (listed.isEmpty()) {
                listed = addedUp(claim, money, Transaction::isCharge);
            }
            if (listed.isEmpty()) {
                listed = allByOne(claim, money, accesses);
            }
            named.or(listed);
        }
        return named;
    }

    private static BitSet listed(Claim claim, List<Transaction> money) {
        BitSet listed = new BitSet();
        Set<String> ids = new HashSet<>(claim.transactionIds());
        for (int n = 0; n < money.size() && !ids.isEmpty(); n++) {
            if (ids.contains(money.get(n).id())) {
                listed.set(n);
            }
        }
        return listed;
    }

    /// The latest ones before the claim that come to what it asks for: customers complain of what they just saw.
    private static BitSet addedUp(Claim claim, List<Transaction> money, Predicate<Transaction> kind) {
        Long amount = claim.amount();
        if (amount == null || amount <= 0) {
            return new BitSet();
        }
        List<Integer> movements = new ArrayList<>();
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            if (kind.test(t) && t.movesMoney() && t.at().isBefore(claim.claimedAt())) {
                movements.add(n);
            }
        }
        for (int from = movements.size() - 1; from >= 0; from--) {
            BitSet found = comingTo(amount, money, movements.subList(from, Math.min(movements.size(), from + MOST)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new BitSet();
    }

    /// The first, or the first few, if they come to the amount.
    private static BitSet comingTo(long amount, List<Transaction> money, List<Integer> movements) {
        BitSet found = new BitSet();
        long sum = 0;
        for (int n : movements) {
            Transaction t = money.get(n);
            sum = Math.addExact(sum, t.amount());
            boolean apart = t.at().isAfter(money.get(movements.get(0)).at().plus(ADDED_UP));
            if (apart || sum > amount) {
                return new BitSet();
            }
            found.set(n);
            if (sum == amount) {
                return found;
            }
        }
        return new BitSet();
    }

    /// All that was spent after the visits of one device up to the claim, if it comes to the amount: a customer who
    /// finds a stranger's payments of weeks adds them all up.
    private static BitSet allByOne(Claim claim, List<Transaction> money, List<Access> accesses) {
        Map<String, BitSet> spentBy = new LinkedHashMap<>();
        int next = 0;
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            while (next < accesses.size() && !accesses.get(next).at().isAfter(t.at())) {
                next++;
            }
            Access last = next == 0 ? null : accesses.get(next - 1);
            boolean counts = t.isSpend() && t.movesMoney() && t.at().isBefore(claim.claimedAt());
            if (counts && last != null && !last.at().plusSeconds(SOON).isBefore(t.at())) {
                spentBy.computeIfAbsent(visitor(last), key -> new BitSet()).set(n);
            }
        }
        if (spentBy.size() < 2 || spentBy.size() > VISITORS) {
            return new BitSet();
        }
        return spentBy.values().stream()
                .filter(spent -> sum(spent, money) == Objects.requireNonNullElse(claim.amount(), 0L))
                .findFirst()
                .orElseGet(BitSet::new);
    }

    private static String visitor(Access access) {
        return access.deviceId() == null ? String.valueOf(access.userAgent()) : access.deviceId();
    }

    private static long sum(BitSet movements, List<Transaction> money) {
        return movements.stream().mapToLong(n -> money.get(n).amount()).reduce(0, Math::addExact);
    }
}
