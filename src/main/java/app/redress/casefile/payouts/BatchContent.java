package app.redress.casefile.payouts;

import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import java.util.List;

/// Creates the files of a batch during sealing, from the batch alone.
public interface BatchContent {
    /// @throws app.redress.domain.UnusableInput when no file can be created at all, for example for a payer without an
    ///     account
    Drawn draw(PayoutBatch batch);

    /// The accompanying files: manifests, and the list of held items.
    ///
    /// @param held all held items
    /// @param head the end of the audit log, including the line on the batch
    List<NamedFile> beside(PayoutBatch batch, Drawn drawn, List<Held> held, AuditHead head);

    /// The files, and the items that the layout cannot represent.
    record Drawn(List<NamedFile> files, List<Held> held) {
        public Drawn {
            files = List.copyOf(files);
            held = List.copyOf(held);
        }
    }

    /// A file in memory. The constructor and getters copy: a sealed file does not change.
    final class NamedFile {
        private final String name;
        private final byte[] content;
        private final int rows;
        private final long total;

        public NamedFile(String name, byte[] content, int rows, long total) {
            this.name = name;
            this.content = content.clone();
            this.rows = rows;
            this.total = total;
        }

        public String name() {
            return name;
        }

        public byte[] content() {
            return content.clone();
        }

        /// Number of items; 0 if it is not a pay-out file.
        public int rows() {
            return rows;
        }

        /// Total yen of its items.
        public long total() {
            return total;
        }
    }

    /// The end of the audit log at a certain time.
    record AuditHead(long seq, String hash) {}
}
