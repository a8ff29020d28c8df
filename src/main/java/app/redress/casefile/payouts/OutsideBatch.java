package app.redress.casefile.payouts;

import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.payout.PayoutItem;
import java.time.Instant;
import java.util.List;

/// A sealed batch as its own files tell of it, for a case that may not know it.
///
/// @param sealed its `place` means nothing here
/// @param items what went out
/// @param files its files, each as it was sealed
public record OutsideBatch(SealedBatch sealed, List<PayoutItem> items, List<NamedFile> files) {
    public OutsideBatch {
        items = List.copyOf(items);
        files = List.copyOf(files);
    }

    /// Who told a restored case of a batch, and when.
    public record ReadIn(String who, Instant at) {}

    /// What came of reading batches in.
    ///
    /// @param batches number of batches that the case did not know
    /// @param known number of those that it did
    /// @param items number of items that went out with the former
    /// @param yen their total
    public record Taken(int batches, int known, int items, long yen) {}
}
