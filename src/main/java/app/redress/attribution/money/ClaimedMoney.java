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
/// @param left yen claimed beyond the transactions that it names; [Long#MAX_VALUE] where it claims no sum
public record ClaimedMoney(Claim claim, boolean addsUp, long left) {
    /// What is so many times as large as the sum claimed is not what is complained of. Not what is only larger: who
    /// lost own money and what a thief had charged may claim one of the two.
    private static final int TOO_LARGE = 2;

    /// What is so many times as large as all that is claimed would have been complained of first.
    private static final int FAR = 10;

    static List<ClaimedMoney> of(List<Claim> claims, List<Transaction> money) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<String, Long> amounts = new HashMap<>();
        money.forEach(t -> amounts.put(t.id(), t.amount()));
        return claims.stream().map(claim -> of(claim, amounts)).collect(Collectors.toList());
    }

    private static ClaimedMoney of(Claim claim, Map<String, Long> amounts) {
        Long claimed = claim.amount();
        if (claimed == null) {
            return new ClaimedMoney(claim, true, Long.MAX_VALUE);
        }
        double named = claim.transactionIds().stream()
                .mapToDouble(id -> amounts.getOrDefault(id, 0L))
                .sum();
        boolean addsUp = named >= claimed;
        return new ClaimedMoney(claim, addsUp, addsUp ? 0 : Math.round(claimed - named));
    }

    /// Whether the customer, who does not name a transaction, names others that come to all that is claimed.
    public boolean namesOthers() {
        return addsUp && !claim.transactionIds().isEmpty();
    }

    /// Whether a transaction is far larger than what the customer complains of: who states a sum has looked at the
    /// list.
    public boolean isFarBelow(Transaction t) {
        return !addsUp && t.amount() / TOO_LARGE > left && t.at().isBefore(claim.claimedAt());
    }

    /// Whether a transaction dwarfs all that the customer, who states a sum, complains of.
    public boolean isFarAbove(Transaction t) {
        Long claimed = claim.amount();
        return claimed != null && claimed > 0 && t.amount() / FAR >= claimed && t.at().isBefore(claim.claimedAt());
    }
}
