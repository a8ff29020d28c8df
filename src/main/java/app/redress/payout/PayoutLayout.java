package app.redress.payout;

import java.util.List;

/// Writes one layout.
interface PayoutLayout {
    /// Refuses an item that the layout cannot represent.
    ///
    /// @throws FieldRefused with the field and the reason
    void check(PayoutBatch.Line line);

    /// The files for checked items.
    List<PayoutFile> write(List<PayoutBatch.Line> lines, String name);
}
