package app.redress.evidence.mapping;

import app.redress.evidence.source.ExportFile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// All that is stated about the exports of one evidence set. The nearer word wins: what is said about one file, then
/// what is said about all, then a saved profile whose shape the file has, then a profile without a shape.
///
/// @param zone of times without an offset, where nothing nearer names one
/// @param stated what is said about every file
/// @param library saved profiles
/// @param perFile what is said about single files
public record MappingProfiles(
        ZoneId zone, MappingProfile stated, List<MappingProfile> library, Map<ExportFile, MappingProfile> perFile) {
    public MappingProfiles {
        library = List.copyOf(library);
        perFile = Map.copyOf(perFile);
    }

    /// Nothing stated but the zone.
    public static MappingProfiles detected(ZoneId zone) {
        return new MappingProfiles(zone, MappingProfile.NONE, List.of(), Map.of());
    }

    /// The same with more said about one file.
    public MappingProfiles with(ExportFile file, MappingProfile said) {
        Map<ExportFile, MappingProfile> more = new java.util.HashMap<>(perFile);
        more.put(file, said);
        return new MappingProfiles(zone, stated, library, more);
    }

    /// What is known before the file's shape is: how it is written.
    public MappingProfile before(ExportFile file) {
        MappingProfile all = perFile.getOrDefault(file, MappingProfile.NONE).over(stated);
        for (MappingProfile saved : library) {
            all = saved.shape().isEmpty() ? all.over(saved) : all;
        }
        return all;
    }

    /// Everything stated that applies to a file of this shape.
    public MappingProfile of(ExportFile file, String shape) {
        MappingProfile all = perFile.getOrDefault(file, MappingProfile.NONE).over(stated);
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
