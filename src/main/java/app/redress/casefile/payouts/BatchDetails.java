package app.redress.casefile.payouts;

import app.redress.domain.Message;
import java.util.List;

/// What lies behind the figures of a sealed batch: its files, and the items that stayed behind.
public record BatchDetails(List<File> files, List<HeldItem> held) {
    public BatchDetails {
        files = List.copyOf(files);
        held = List.copyOf(held);
    }

    /// A file of the batch as it was sealed.
    ///
    /// @param total yen; 0 for files that list no payments
    public record File(String name, String sha256, int rows, long total) {}

    /// An approved item that did not go out.
    ///
    /// @param amount yen
    public record HeldItem(String account, long amount, Message why) {}
}
