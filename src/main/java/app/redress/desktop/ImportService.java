package app.redress.desktop;

import app.redress.analysis.SetComparison;
import app.redress.analysis.SetInspector.Inspected;
import app.redress.analysis.StatedFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /// Inspects a file of a set.
    ///
    /// @param kind kind stated by the user; null to detect it
    /// @param others the other files of the set whose kind is known
    Inspected inspect(ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles, List<StatedFile> others);

    /// Previews a file without importing it.
    ///
    /// @param others the other files of the set whose kind is known
    /// @param ticker receives the number of further bytes read; may throw to stop
    ImportPreview trial(StatedFile file, List<StatedFile> others, long atMost, LongConsumer ticker);

    /// Compares the files of a set as the analysis of the set will; files too large to be read twice only by
    /// their first rows, which is said.
    ///
    /// @throws app.redress.analysis.joining.AccountsAsked when a person must say how the accounts relate
    /// @throws app.redress.analysis.ZoneAsked when a person must state the zone of a file
    Optional<SetComparison> compare(EvidenceChoice set, Progress progress);

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
