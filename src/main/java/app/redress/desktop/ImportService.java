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
    /// The files behind something that was chosen or dropped: itself, or what a folder holds.
    List<Path> filesIn(Path chosen);

    /// The texts in a file: itself, or the members of an archive.
    List<ExportFile> textsIn(Path file);

    /// Bytes on disk.
    long size(Path file);

    /// @param kind what a person says it is; null to find out
    Inspection inspect(ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles);

    /// Reads without importing.
    ///
    /// @param ticker told how many more bytes were read; may throw to stop
    ImportPreview trial(ExportFile file, EvidenceKind kind, MappingProfiles profiles, long atMost, LongConsumer ticker);

    /// The profiles that were saved, by name.
    Library library();

    /// A profile from elsewhere.
    MappingProfile read(Path file);

    /// Keeps a profile under its name; one of that name is replaced and the version counted up.
    ///
    /// @return as it was kept
    MappingProfile save(MappingProfile profile);

    /// Saved profiles.
    ///
    /// @param troubles one for each file that could not be read
    record Library(List<MappingProfile> profiles, List<Message> troubles) {
        public static final Library EMPTY = new Library(List.of(), List.of());

        public Library {
            profiles = List.copyOf(profiles);
            troubles = List.copyOf(troubles);
        }
    }
}
