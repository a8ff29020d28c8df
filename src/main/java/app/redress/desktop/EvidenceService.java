package app.redress.desktop;

import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.results.RejectFilter;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.RawRows.RawRow;
import java.nio.file.Path;
import java.util.List;

/// The evidence of an open case: conflicts and rejected lines. Every call may take long and runs off the UI thread.
public interface EvidenceService {
    /// All conflicts in evidence order, each with its latest decision.
    List<Conflict> conflicts();

    /// The decisions included in the figures of the case.
    List<ConflictChoice> counted();

    /// The latest decisions on conflicts. Whoever reads them before the conflicts is refused a decision on what
    /// somebody else changed between.
    SeenConflicts seen();

    /// Stores decisions, all or none; figures change when the case is next analysed.
    void decide(List<ConflictRequest> requests, String note);

    /// What was decided on the period and the ceiling of the evidence.
    ///
    /// @param pending whether the figures were made within other limits
    record Limits(SeenLimits decisions, boolean pending) {}

    Limits limits();

    /// Stores decisions on limits, all or none; figures change when the case is next analysed.
    void decideLimits(List<LimitRequest> requests, String why);

    /// Takes back one's own last decision on limits.
    void undoLimits();

    /// Headers of a file's columns; empty if it has none or no longer exists.
    List<String> headers(EvidenceFile file);

    /// The lines of a file around one of them, as they stand there.
    ///
    /// @throws app.redress.domain.UnusableInput when the file is gone or has changed
    List<RawRow> rawRows(SourceLine line);

    /// Writes the rejects matching a filter and a query as CSV, with a manifest.
    Exported exportRejects(RejectFilter filter, ListQuery query, Path target);

    /// Writes the header and the rejected rows of one file verbatim, in its own encoding, to be corrected.
    ///
    /// @return number of rows written
    long saveRejectedLines(EvidenceFile file, Path target);
}
