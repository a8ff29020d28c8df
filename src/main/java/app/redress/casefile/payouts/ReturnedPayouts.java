package app.redress.casefile.payouts;

import app.redress.payout.ReadBackReceipt;

/// Result of reading a returned file.
///
/// @param receipt accounts for every line
/// @param again whether the file had been read before; then nothing was changed
/// @param settled number of items whose state it changed
public record ReturnedPayouts(ReadBackReceipt receipt, boolean again, int settled) {}
