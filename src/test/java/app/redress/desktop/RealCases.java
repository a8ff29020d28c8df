package app.redress.desktop;

import app.redress.casefile.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The services of the window over real case files, and a small incident to analyse.
public final class RealCases {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
    static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");

    private RealCases() {}

    /// A service that keeps everything in one folder.
    public static LocalCaseService service(Path dir, String user) {
        return service(dir, user, null);
    }

    static LocalCaseService service(Path dir, String user, @Nullable Path sample) {
        AppFolders folders =
                new AppFolders(dir.resolve("settings"), dir.resolve("cases"), dir.resolve("profiles"), sample);
        return new LocalCaseService(folders, user, CLOCK, Sessions.QUICK, TOKYO, 1);
    }

    /// @param place path of the case; null to let the service choose
    public static EvidenceChoice incident(@Nullable Path place) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = INCIDENT.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        return new EvidenceChoice(files, MappingProfiles.detected(TOKYO), TOKYO, place, null);
    }
}
