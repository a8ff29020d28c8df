package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.payout.PayoutFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A batch of approved items that went out together. It never changes.
///
/// @param place 1 for the first batch of the case
/// @param rows items in it
/// @param total their yen
/// @param heldRows items that were approved and stayed out, each with its reason
/// @param filters what the items were narrowed to, as text; blank for nothing
/// @param auditSeq number of the last line of the audit log when it was sealed
/// @param auditHash hash of that line
public record SealedBatch(
        UUID id,
        int place,
        PayoutFormat format,
        Channel channel,
        String currency,
        LocalDate payOn,
        int rows,
        long total,
        int heldRows,
        long heldTotal,
        String sealedBy,
        Instant sealedAt,
        String filters,
        long auditSeq,
        String auditHash) {

    /// What became of its items so far.
    ///
    /// @param open items of which nothing is known yet, or that were reopened after they failed
    public record Progress(int paid, long paidYen, int failed, long failedYen, int open, long openYen) {}
}
