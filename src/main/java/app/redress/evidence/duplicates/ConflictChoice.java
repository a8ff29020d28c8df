package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;

/// A person's word on a conflict: the row that counts. It names the file by content, so that it survives another
/// order of files.
///
/// @param key as in [Conflict]
/// @param sha256 of the file the row stands in, better its [EvidenceFile#identity()]; empty when none of the rows
///     shall count
/// @param line first physical line of the row; 0 when none shall count
public record ConflictChoice(EvidenceKind kind, String key, String sha256, long line) {
    /// This row counts.
    public static ConflictChoice of(Conflict conflict, Conflict.Side side) {
        return new ConflictChoice(conflict.kind(), conflict.key(), side.file().identity(), side.line());
    }

    /// No row of this conflict counts.
    public static ConflictChoice none(Conflict conflict) {
        return new ConflictChoice(conflict.kind(), conflict.key(), "", 0);
    }

    /// What to say when no row answers to it.
    public Message unmet() {
        return none() ? Message.of("note.unmetNone", key) : Message.of("note.unmetChoice", key, line, sha256);
    }

    /// Whether it names a row that begins at a line of a file.
    public boolean names(EvidenceFile file, long row) {
        return line == row && (sha256.equals(file.identity()) || sha256.equals(file.sha256()));
    }

    /// Whether the decision is that no row counts.
    public boolean none() {
        return line == 0;
    }
}
