package app.redress.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the payouts file: a payment to a customer that succeeded or failed.
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
