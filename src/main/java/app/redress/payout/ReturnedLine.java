package app.redress.payout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The content of one line of a returned file about one payment.
///
/// @param item the item id that was returned; null if the layout lost it
/// @param account empty if not stated
/// @param name the payee in the layout's spelling; empty if not stated
/// @param amount yen or minor units; null if not stated
/// @param batch the batch named, by its id or number; empty if not stated
/// @param reason code or text of a failure; may be empty
public record ReturnedLine(
        long line,
        @Nullable Long item,
        String account,
        String name,
        @Nullable Long amount,
        @Nullable LocalDate on,
        Outcome outcome,
        String batch,
        String reason,
        String raw) {}
