package app.redress.evidence.imports;

import java.util.List;

/// What one reading of a file came to, besides the rows themselves.
public record ImportResult(Receipt receipt, List<Reject> rejects) {
    public ImportResult {
        rejects = List.copyOf(rejects);
    }
}
