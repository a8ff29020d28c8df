package app.redress.evidence.imports;

import java.util.List;

/// Result of reading one file: its receipt and rejects.
public record ImportResult(Receipt receipt, List<Reject> rejects) {
    public ImportResult {
        rejects = List.copyOf(rejects);
    }
}
