package app.redress.evidence.source;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import org.jspecify.annotations.Nullable;

/// One export on disk, identified by its content.
///
/// @param index position in the evidence set; [app.redress.domain.SourceLine#file()] refers to it
/// @param name file name as shown to people, without the folder
/// @param path where it was read from
/// @param sha256 of the bytes on disk, lower-case hex
/// @param bytes size on disk
public record EvidenceFile(int index, String name, String path, EvidenceKind kind, String sha256, long bytes) {
    /// Identity of this text: its content hash and, in an archive of several texts, the member.
    public String identity() {
        String member = member();
        return member.isEmpty() ? sha256 : sha256 + "!" + member;
    }

    /// The same file by another path to it.
    public EvidenceFile at(String otherPath) {
        return new EvidenceFile(index, name, otherPath, kind, sha256, bytes);
    }

    /// Refuses a file whose content has changed between two readings.
    ///
    /// @param now its SHA-256 in a later reading
    /// @throws UnusableInput when the hash differs
    public void requireUnchanged(String now) {
        if (!now.equals(sha256)) {
            throw changed(null);
        }
    }

    public UnusableInput changed(@Nullable Exception how) {
        Message message = Message.of("file.changed", path);
        return how == null ? new UnusableInput(message) : new UnusableInput(message, how);
    }

    /// Name inside an archive of several texts; empty for a file that is read as a whole.
    public String member() {
        String archive = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) + "!";
        return name.startsWith(archive) ? name.substring(archive.length()) : "";
    }
}
