package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;

/// Rows that say different things under one key. All of them stay out of the sums until a person has decided which
/// one counts.
///
/// @param key what the rows share: a transaction id, or the account id in an accounts export
/// @param sides in evidence order, each content once
/// @param choice what was decided; null while nobody has
public record Conflict(
        EvidenceKind kind,
        String key,
        List<Side> sides,
        @org.jspecify.annotations.Nullable ConflictChoice choice) {
    public Conflict {
        sides = List.copyOf(sides);
    }

    /// One of the rows, as it stands in its file.
    ///
    /// @param line first physical line
    /// @param lastLine last physical line
    public record Side(EvidenceFile file, long line, long lastLine, String raw) {}
}
