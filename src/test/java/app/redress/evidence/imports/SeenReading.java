package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What reading one file of the corpus really came to, whichever front door it went through.
///
/// @param refusal the message where the file was refused; everything else is then empty
/// @param receipts of the file itself, one per export in it, after duplicates were settled
/// @param rejects of the file itself, conflicts among them
/// @param rows accepted rows by canonical column; empty where the front door does not show them
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

    /// A row of a conflict, which is listed apart, in the shape of a reject.
    public static Reject conflict(EvidenceFile file, long line, long lastLine, String raw) {
        return new Reject(file, line, lastLine, "", Message.plain("conflict"), Message.plain("choose one row"), raw);
    }

    public static SeenReading refused(String message) {
        return new SeenReading(Optional.of(message), List.of(), List.of(), Optional.empty());
    }
}
