package app.redress.evidence.source;

import java.nio.file.Path;

/// One text to read: a file, or one member of a zip archive.
///
/// @param member name as spelled in the archive; empty for a file that is not an archive of several texts
public record ExportFile(Path path, String member) {
    /// A file that is read as a whole.
    public static ExportFile of(Path path) {
        return new ExportFile(path, "");
    }

    /// Name shown to people: `june.zip!tx.csv`.
    public String name() {
        String file = String.valueOf(path.getFileName());
        return member.isEmpty() ? file : file + "!" + member;
    }

    /// Name used in messages, with its folder.
    @Override
    public String toString() {
        return member.isEmpty() ? path.toString() : path + "!" + member;
    }
}
