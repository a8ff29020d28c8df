package app.redress.payout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one line of a returned file says of one payment.
///
/// @param item the id that travelled there and back; null where the layout lost it
/// @param account empty where it is not said
/// @param name of the payee in the layout's spelling; empty where it is not said
/// @param amount yen or minor units; null where it is not said
/// @param reason the code or words for a failure; may be empty
public record ReturnedLine(
        long line,
        @Nullable Long item,
        String account,
        String name,
        @Nullable Long amount,
        @Nullable LocalDate on,
        Outcome outcome,
        String reason,
        String raw) {}
