package app.redress.payout;

import app.redress.domain.Message;

/// An item that stays out of a file, and why; it is listed, never dropped.
public record Held(PayoutItem item, Message reason) {}
