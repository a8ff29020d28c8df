package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;

/// A person's decision on a conflict: the row that counts. It names the file by content, so that it survives a
/// different order of files.
///
/// @param key as in [Conflict]
/// @param sha256 hash of the row's file, or more precisely its [EvidenceFile#identity()]; empty when no row counts
/// @param line first physical line of the row; 0 when no row counts
public record ConflictChoice(EvidenceKind kind, String key, String sha256, long line) {
    /// Decides that this row counts.
    public static ConflictChoice of(Conflict conflict, Conflict.Side side) {
        return new ConflictChoice(conflict.kind(), conflict.key(), side.file().identity(), side.line());
    }

    /// Decides that no row of the conflict counts.
    public static ConflictChoice none(Conflict conflict) {
        return new ConflictChoice(conflict.kind(), conflict.key(), "", 0);
    }

    /// The note for a choice that matches no row.
    public Message unmet() {
        return none() ? Message.of("note.unmetNone", key) : Message.of("note.unmetChoice", key, line, sha256);
    }

    /// Whether it names the row that begins at this line of a file.
    public boolean names(EvidenceFile file, long row) {
        return line == row && (sha256.equals(file.identity()) || sha256.equals(file.sha256()));
    }

    /// Whether the decision is that no row counts.
    public boolean none() {
        return line == 0;
    }
}
