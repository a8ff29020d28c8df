package app.redress.casefile.conflicts;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictChoice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision on conflicting rows: who took it, when and why. A later one about the same rows replaces it; all of
/// them are kept.
///
/// @param key as in [ConflictChoice]
/// @param choice null when the conflict was left open again
/// @param note why; may be empty
/// @param version 1 for the first about these rows
public record ConflictDecision(
        EvidenceKind kind,
        String key,
        @Nullable ConflictChoice choice,
        String note,
        String decidedBy,
        Instant decidedAt,
        int version) {}
