package app.redress.cli;

import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a person states about exports on the command line, over what is detected.
final class MappingOptions {
    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private List<String> settings = List.of();

    @Option(names = "--geoip", paramLabel = "FILE")
    private @Nullable Path countries;

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    ZoneId zone() {
        return zone.zone();
    }

    /// @param library profiles that were named
    MappingProfiles stated(List<Path> library) {
        List<String> lines = new ArrayList<>(settings);
        if (countries != null) {
            lines.add(MappingProfile.GEOIP + " = " + countries.toAbsolutePath());
        }
        return new MappingProfiles(
                zone(),
                MappingProfile.of(countries == null ? "--set" : "--set, --geoip", lines),
                library.stream().map(MappingProfile::read).toList(),
                Map.of());
    }
}
