package app.redress.console.importing;

import app.redress.casefile.database.Passphrase;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ImportService.Library;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the files of the wizard into what an import reads, exactly as it was previewed.
final class ChosenFiles {
    private ChosenFiles() {}

    /// @param shared statements about all files, and the zone
    static EvidenceChoice of(
            List<FileViewModel> files,
            Library library,
            MappingProfiles shared,
            @Nullable Path caseFile,
            @Nullable Passphrase passphrase) {
        Map<EvidenceKind, List<Path>> byKind = new EnumMap<>(EvidenceKind.class);
        MappingProfiles profiles = shared;
        for (FileViewModel file : files) {
            List<Path> paths = byKind.computeIfAbsent(file.kind().orElseThrow(), _ -> new ArrayList<>());
            if (!paths.contains(file.file().path())) {
                paths.add(file.file().path());
            }
            profiles = profiles.with(file.file(), SavedProfiles.importing(file, library));
        }
        return new EvidenceChoice(byKind, profiles, shared.zone(), caseFile, passphrase);
    }
}
