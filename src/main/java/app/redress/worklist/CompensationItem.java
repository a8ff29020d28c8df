package app.redress.worklist;

import app.redress.domain.Channel;
import app.redress.domain.Reason;

/// Money owed to one customer through one channel.
///
/// @param amount yen proposed
/// @param basis why that much
public record CompensationItem(String account, Channel channel, long amount, Reason basis, Status status) {
    public CompensationItem {
        if (amount <= 0) {
            throw new IllegalArgumentException(account + ": compensation of " + amount + " yen");
        }
    }

    /// The states of an item; the case file enforces who may change them.
    public enum Status {
        PROPOSED,
        REVIEWED,
        APPROVED,
        EXPORTED,
        PAID,
        FAILED,
        REJECTED,
        ON_HOLD,
        /// Money paid too much that came back.
        RECOVERED,
        /// Money paid too much that the customer may keep.
        WAIVED;

        /// Whether its yen count in totals.
        public boolean counts() {
            return this != REJECTED && this != WAIVED;
        }
    }
}
