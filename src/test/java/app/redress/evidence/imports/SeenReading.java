package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The actual result of reading one corpus file, by API or command line.
///
/// @param refusal the message if the file was refused; everything else is then empty
/// @param receipts of the file itself, one per export in it, after duplicates were settled
/// @param rejects rejects of the file itself, including conflicts
/// @param rows accepted rows by canonical column; empty if not available
public record SeenReading(
        Optional<String> refusal,
        List<Receipt> receipts,
        List<Reject> rejects,
        Optional<List<Map<String, String>>> rows) {
    public SeenReading {
        receipts = List.copyOf(receipts);
        rejects = List.copyOf(rejects);
        rows = rows.map(List::copyOf);
    }

    /// A conflicting row, which is listed separately, as a reject.
    public static Reject conflict(EvidenceFile file, long line, long lastLine, String raw) {
        return new Reject(file, line, lastLine, "", Message.plain("conflict"), Message.plain("choose one row"), raw);
    }

    public static SeenReading refused(String message) {
        return new SeenReading(Optional.of(message), List.of(), List.of(), Optional.empty());
    }
}
