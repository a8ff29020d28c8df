package app.redress.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the payouts file: money that finance did or did not get to a customer.
///
/// @param amount yen
public record Payout(
        String account,
        long amount,
        Status status,
        @Nullable String batchId,
        @Nullable String channel,
        @Nullable Instant paidAt,
        SourceLine source) {
    /// How the payout ended.
    public enum Status {
        PAID,
        FAILED
    }
}
