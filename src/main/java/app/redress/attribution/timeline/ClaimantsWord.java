package app.redress.attribution.timeline;

import app.redress.attribution.sources.ClaimantsRecord.Word;
import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a customer who points to deeds of the account from one who only worries.
final class ClaimantsWord {
    /// Deeds of one theft, as a customer adds them up: a day's, and no more than these. Among the sums of more, some
    /// would come to any amount.
    private static final Duration ADDED_UP = Duration.ofDays(1);

    private static final int MOST = 6;

    private ClaimantsWord() {}

    /// @param money in time order
    static @Nullable Word of(List<Claim> claims, List<Transaction> money) {
        if (claims.isEmpty()) {
            return null;
        }
        Set<String> ids = money.stream().map(Transaction::id).collect(Collectors.toSet());
        boolean names = claims.stream()
                .anyMatch(claim -> claim.transactionIds().stream().anyMatch(ids::contains)
                        || comesTo(claim, money, Transaction::isSpend)
                        || comesTo(claim, money, Transaction::isCharge));
        return names ? Word.NAMING : Word.VAGUE;
    }

    private static boolean comesTo(Claim claim, List<Transaction> money, Predicate<Transaction> kind) {
        Long amount = claim.amount();
        if (amount == null || amount <= 0) {
            return false;
        }
        List<Transaction> deeds = money.stream()
                .filter(kind.and(t -> t.movesMoney() && t.at().isBefore(claim.claimedAt())))
                .collect(Collectors.toList());
        for (int from = 0; from < deeds.size(); from++) {
            if (comesTo(amount, deeds.subList(from, Math.min(deeds.size(), from + MOST)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the first of them, or the first few, come to the amount.
    private static boolean comesTo(long amount, List<Transaction> deeds) {
        long sum = 0;
        for (Transaction t : deeds) {
            sum = Math.addExact(sum, t.amount());
            boolean apart = t.at().isAfter(deeds.get(0).at().plus(ADDED_UP));
            if (apart || sum >= amount) {
                return !apart && sum == amount;
            }
        }
        return false;
    }
}
