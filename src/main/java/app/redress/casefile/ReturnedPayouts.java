package app.redress.casefile;

import app.redress.payout.ReadBackReceipt;

/// What reading a returned file came to.
///
/// @param receipt every line of it, counted
/// @param again whether the file had been read before; then nothing was changed
/// @param settled items whose state it changed
public record ReturnedPayouts(ReadBackReceipt receipt, boolean again, int settled) {}
