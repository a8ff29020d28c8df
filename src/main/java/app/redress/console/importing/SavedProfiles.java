package app.redress.console.importing;

import app.redress.desktop.ImportService.Library;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Combines saved profiles and the user's settings for a file: for inspecting, saving and importing.
final class SavedProfiles {
    private static final List<String> ABOUT_THE_PROFILE = List.of("profile", "version");

    private SavedProfiles() {}

    /// The statements that apply to a file during inspection.
    ///
    /// @param shared statements about all files
    static MappingProfiles looking(FileViewModel file, MappingProfile shared, Library library, ZoneId zone) {
        List<MappingProfile> saved = file.plain() || file.locked() ? List.of() : library.profiles();
        return new MappingProfiles(
                zone, file.locked() ? MappingProfile.NONE : shared, saved, Map.of(file.file(), file.stated()));
    }

    /// All statements and loaded lines, so that an import does not need the library. A member of an archive is read as
    /// the kind it was inspected as, whatever the other members are.
    static MappingProfile importing(FileViewModel file, Library library) {
        if (file.locked()) {
            return file.stated();
        }
        MappingProfile stated = file.look()
                .get()
                .inspection()
                .map(i -> i.profiles().saved())
                .filter(name -> !name.isEmpty() && !name.equals(file.stated().name()))
                .flatMap(name -> named(library, name))
                .map(saved -> file.stated().over(saved))
                .orElse(file.stated());
        return file.kind()
                .filter(_ -> !file.file().member().isEmpty())
                .map(kind -> stated.with("kind", kind.name().toLowerCase(Locale.ROOT)))
                .orElse(stated);
    }

    private static Optional<MappingProfile> named(Library library, String name) {
        return library.profiles().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// The settings of a file as a profile for others of its shape.
    static MappingProfile asProfile(FileViewModel file, Inspection seen, String name) {
        MappingProfile all = file.stated().over(seen.profiles().detected()).named(name);
        for (String key : ABOUT_THE_PROFILE) {
            all = all.without(key);
        }
        if (seen.times().zoneless() && all.said("zone").isEmpty()) {
            all = all.with("zone", seen.times().zone());
        }
        String shape = seen.columns().stream().map(FileColumn::header).collect(Collectors.joining("|"));
        return all.said("shape").isPresent() || shape.isBlank() ? all : all.with("shape", shape);
    }
}
