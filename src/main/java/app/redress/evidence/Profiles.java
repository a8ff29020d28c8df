package app.redress.evidence;

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
public record Profiles(ZoneId zone, Mapping stated, List<Mapping> library, Map<ExportFile, Mapping> perFile) {
    public Profiles {
        library = List.copyOf(library);
        perFile = Map.copyOf(perFile);
    }

    /// Nothing stated but the zone.
    public static Profiles detected(ZoneId zone) {
        return new Profiles(zone, Mapping.NONE, List.of(), Map.of());
    }

    /// The same with more said about one file.
    public Profiles with(ExportFile file, Mapping said) {
        Map<ExportFile, Mapping> more = new java.util.HashMap<>(perFile);
        more.put(file, said);
        return new Profiles(zone, stated, library, more);
    }

    /// What is known before the file's shape is: how it is written.
    Mapping before(ExportFile file) {
        Mapping all = perFile.getOrDefault(file, Mapping.NONE).over(stated);
        for (Mapping saved : library) {
            all = saved.shape().isEmpty() ? all.over(saved) : all;
        }
        return all;
    }

    /// Everything stated that applies to a file of this shape.
    Mapping of(ExportFile file, String shape) {
        Mapping all = perFile.getOrDefault(file, Mapping.NONE).over(stated);
        for (Mapping saved : library) {
            if (saved.shape().filter(shape::equals).isPresent()) {
                all = all.over(saved);
            }
        }
        for (Mapping saved : library) {
            if (saved.shape().isEmpty()) {
                all = all.over(saved);
            }
        }
        return all;
    }
}
