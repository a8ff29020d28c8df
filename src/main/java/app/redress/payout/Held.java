package app.redress.payout;

import app.redress.domain.Message;

/// An item held back from a file, with the reason; it is listed, never dropped.
public record Held(PayoutItem item, Message reason) {}
