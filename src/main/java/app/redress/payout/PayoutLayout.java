package app.redress.payout;

import java.util.List;

/// Writes one layout.
interface PayoutLayout {
    /// Refuses an item that the layout cannot carry.
    ///
    /// @throws FieldRefused with the field and what is wrong with it
    void check(PayoutBatch.Line line);

    /// The files for items that were checked.
    List<PayoutFile> write(List<PayoutBatch.Line> lines, String name);
}
