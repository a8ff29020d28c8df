package app.redress.casefile.payouts;

import app.redress.domain.Channel;
import app.redress.payout.PayoutFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A batch of approved items exported together. It never changes.
///
/// @param place 1 for the first batch of the case
/// @param rows number of items
/// @param total their total yen
/// @param heldRows number of approved items that were held, each with its reason
/// @param filters filters applied to the items, as text; blank for none
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

    SealedBatch at(int placeNow) {
        return new SealedBatch(
                id, placeNow, format, channel, currency, payOn, rows, total, heldRows, heldTotal, sealedBy, sealedAt,
                filters, auditSeq, auditHash);
    }

    /// Outcomes of its items so far.
    ///
    /// @param open items without a known outcome, or reopened after they failed
    public record Progress(int paid, long paidYen, int failed, long failedYen, int open, long openYen) {}
}
