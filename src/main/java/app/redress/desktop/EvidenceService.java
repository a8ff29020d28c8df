package app.redress.desktop;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.RejectFilter;
import app.redress.desktop.ListExportService.Exported;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;
import java.util.List;

/// The evidence of an open case: conflicts and rejected lines. Every call may take long and runs off the UI thread.
public interface EvidenceService {
    /// In evidence order, each with what was decided last.
    List<Conflict> conflicts();

    /// The decisions that the figures of the case were made with.
    List<ConflictChoice> counted();

    /// Stores decisions, all or none; figures change when the case is analysed again.
    void decide(List<ConflictChoice> choices, String note);

    /// Takes decisions back.
    void withdraw(List<Conflict> conflicts, String note);

    /// Headers of a file's columns; empty if it has none or no longer exists.
    List<String> headers(EvidenceFile file);

    /// Writes the rejects that a filter and a query name as CSV, with a manifest beside it.
    Exported exportRejects(RejectFilter filter, ListQuery query, Path target);

    /// Writes the header and the rejected rows of one file as they stand there, in its own encoding, to be corrected.
    ///
    /// @return rows written
    long saveRejectedLines(EvidenceFile file, Path target);
}
