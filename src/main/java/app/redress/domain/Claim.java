package app.redress.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's report that money was taken.
///
/// @param amount yen claimed; null if the customer gave no amount
public record Claim(
        String account,
        Instant claimedAt,
        @Nullable Long amount,
        List<String> transactionIds,
        @Nullable String note,
        SourceLine source) {
    public Claim {
        transactionIds = List.copyOf(transactionIds);
    }
}
