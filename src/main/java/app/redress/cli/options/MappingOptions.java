package app.redress.cli.options;

import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Statements about exports on the command line, overriding detection.
public final class MappingOptions {
    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private List<String> settings = List.of();

    @Option(names = "--profile", paramLabel = "FILE", arity = "1..*")
    private List<String> profiles = List.of();

    @Option(names = "--geoip", paramLabel = "FILE")
    private @Nullable Path countries;

    /// @param zone zone of times without another statement
    /// @param files files of this run
    /// @throws UnusableInput when a statement names a file that is not part of the run
    public MappingProfiles stated(ZoneId zone, Collection<Path> files) {
        Addressed<String> said = Addressed.of("--set", settings, files, Function.identity());
        Addressed<MappingProfile> library =
                Addressed.of("--profile", profiles, files, path -> MappingProfile.read(Path.of(path)));
        List<String> lines = new ArrayList<>(said.toAll());
        if (countries != null) {
            lines.add(MappingProfile.GEOIP + " = " + countries.toAbsolutePath());
        }
        Map<ExportFile, MappingProfile> perFile = new HashMap<>();
        said.toOne().forEach((file, own) -> perFile.put(file, MappingProfile.of("--set", own)));
        library.toOne()
                .forEach((file, own) -> own.forEach(profile -> perFile.merge(file, profile, MappingProfile::over)));
        return new MappingProfiles(
                zone,
                MappingProfile.of(countries == null ? "--set" : "--set, --geoip", lines),
                library.toAll(),
                perFile);
    }
}
