package app.redress.attribution.money;

import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A customer's claim beside the account's transactions.
///
/// @param addsUp whether the transactions that it names come to what it claims. Where they come to less, the customer
/// did not name all of them, and leaving one out says nothing about it.
public record ClaimedMoney(Claim claim, boolean addsUp) {
    static List<ClaimedMoney> of(List<Claim> claims, List<Transaction> money) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<String, Long> amounts = new HashMap<>();
        money.forEach(t -> amounts.put(t.id(), t.amount()));
        return claims.stream()
                .map(claim -> new ClaimedMoney(claim, addsUp(claim, amounts)))
                .collect(Collectors.toList());
    }

    private static boolean addsUp(Claim claim, Map<String, Long> amounts) {
        Long claimed = claim.amount();
        double named = claim.transactionIds().stream()
                .mapToDouble(id -> amounts.getOrDefault(id, 0L))
                .sum();
        return claimed == null || named >= claimed;
    }
}
