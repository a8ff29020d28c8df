package app.redress.casefile;

import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import java.util.List;

/// Makes the files of a batch while it is being sealed, out of the batch alone.
public interface BatchContent {
    /// @throws app.redress.domain.UnusableInput where no file can be made at all, as for a payer without an account
    Drawn draw(PayoutBatch batch);

    /// What lies beside the files: manifests, and the list of what was held.
    ///
    /// @param held every item that stayed out
    /// @param head the end of the audit log, with the line that tells of the batch
    List<NamedFile> beside(PayoutBatch batch, Drawn drawn, List<Held> held, AuditHead head);

    /// The files, and the items that the layout cannot carry.
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

        /// Items in it; 0 where it is no pay-out file.
        public int rows() {
            return rows;
        }

        /// Yen of its items.
        public long total() {
            return total;
        }
    }

    /// The end of an audit log at some moment.
    record AuditHead(long seq, String hash) {}
}
