package app.redress.desktop;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Inspects and previews files before they are imported, and saves mapping profiles. Every call may take long and runs
/// off the UI thread; [app.redress.domain.UnusableInput] explains why it failed.
public interface ImportService {
    /// The files behind a chosen or dropped path: itself, or the contents of a folder.
    List<Path> filesIn(Path chosen);

    /// The texts in a file: itself, or the members of an archive.
    List<ExportFile> textsIn(Path file);

    /// Size on disk in bytes.
    long size(Path file);

    /// @param kind kind stated by the user; null to detect it
    Inspection inspect(ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles);

    /// Previews a file without importing it.
    ///
    /// @param ticker receives the number of further bytes read; may throw to stop
    ImportPreview trial(ExportFile file, EvidenceKind kind, MappingProfiles profiles, long atMost, LongConsumer ticker);

    /// The saved profiles, by name.
    Library library();

    /// Reads a profile file.
    MappingProfile read(Path file);

    /// Saves a profile under its name, replacing one of that name and increasing the version.
    ///
    /// @return the profile as saved
    MappingProfile save(MappingProfile profile);

    /// Saved profiles.
    ///
    /// @param troubles one message for each unreadable file
    record Library(List<MappingProfile> profiles, List<Message> troubles) {
        public static final Library EMPTY = new Library(List.of(), List.of());

        public Library {
            profiles = List.copyOf(profiles);
            troubles = List.copyOf(troubles);
        }
    }
}
