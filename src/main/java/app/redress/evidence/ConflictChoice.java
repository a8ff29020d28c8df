package app.redress.evidence;

import app.redress.domain.EvidenceKind;

/// A person's word on a conflict: the row that counts. It names the file by content, so that it survives another
/// order of files.
///
/// @param key as in [Conflict]
/// @param sha256 of the file the row stands in; empty when none of the rows shall count
/// @param line first physical line of the row; 0 when none shall count
public record ConflictChoice(EvidenceKind kind, String key, String sha256, long line) {
    /// Whether the decision is that no row counts.
    public boolean none() {
        return line == 0;
    }
}
