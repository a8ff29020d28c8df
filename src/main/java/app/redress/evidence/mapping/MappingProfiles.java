package app.redress.evidence.mapping;

import app.redress.evidence.source.ExportFile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Everything stated about the exports of one evidence set. Precedence: what was decided for the case, statements about
/// one file, statements about all files, a saved profile with the file's shape, a profile without a shape.
///
/// @param zone zone of times without an offset, unless stated more specifically
/// @param stated statements about every file
/// @param library saved profiles
/// @param perFile statements about single files
/// @param decided what people decided for the case; it holds for every file
public record MappingProfiles(
        ZoneId zone,
        MappingProfile stated,
        List<MappingProfile> library,
        Map<ExportFile, MappingProfile> perFile,
        MappingProfile decided) {
    public MappingProfiles {
        library = List.copyOf(library);
        perFile = Map.copyOf(perFile);
    }

    /// Statements where nothing was decided.
    public MappingProfiles(
            ZoneId zone, MappingProfile stated, List<MappingProfile> library, Map<ExportFile, MappingProfile> perFile) {
        this(zone, stated, library, perFile, MappingProfile.NONE);
    }

    /// States only the zone.
    public static MappingProfiles detected(ZoneId zone) {
        return new MappingProfiles(zone, MappingProfile.NONE, List.of(), Map.of());
    }

    /// A copy with more statements about one file.
    public MappingProfiles with(ExportFile file, MappingProfile said) {
        Map<ExportFile, MappingProfile> more = new java.util.HashMap<>(perFile);
        more.put(file, said);
        return new MappingProfiles(zone, stated, library, more, decided);
    }

    /// The same with other decisions for the case.
    public MappingProfiles deciding(MappingProfile others) {
        return new MappingProfiles(zone, stated, library, perFile, others);
    }

    /// What applies before the file's shape is known: its text format.
    public MappingProfile before(ExportFile file) {
        MappingProfile all =
                decided.over(perFile.getOrDefault(file, MappingProfile.NONE)).over(stated);
        for (MappingProfile saved : library) {
            all = saved.shape().isEmpty() ? all.over(saved) : all;
        }
        return all;
    }

    /// Everything stated that applies to a file of this shape.
    public MappingProfile of(ExportFile file, String shape) {
        MappingProfile all =
                decided.over(perFile.getOrDefault(file, MappingProfile.NONE)).over(stated);
        for (MappingProfile saved : library) {
            if (saved.shape().filter(shape::equals).isPresent()) {
                all = all.over(saved);
            }
        }
        for (MappingProfile saved : library) {
            if (saved.shape().isEmpty()) {
                all = all.over(saved);
            }
        }
        return all;
    }
}
