package app.redress.casefile.conflicts;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictChoice;
import org.jspecify.annotations.Nullable;

/// A decision on conflicting rows that somebody wants to take.
///
/// @param choice null to leave the conflict open again
/// @param seen version of the decision that the person saw; 0 for none
public record ConflictRequest(
        EvidenceKind kind, String key, @Nullable ConflictChoice choice, int seen) {
    /// The request that restores an earlier choice, once this one has been granted.
    public ConflictRequest back(@Nullable ConflictChoice earlier) {
        return new ConflictRequest(kind, key, earlier, seen + 1);
    }
}
