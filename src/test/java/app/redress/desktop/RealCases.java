package app.redress.desktop;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The services of the window over real case files, a small incident to analyse, and cases analysed already.
public final class RealCases {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
    static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");

    private static final PreparedCase JULY =
            PreparedCase.ofTheBuild("july", "july", place -> service(folderOf(place), "os")
                    .analyse(incident(place), Progress.NONE)
                    .close());

    private static final PreparedCase JULY_AND_PEOPLE = PreparedCase.ofTheBuild("july", "july-and-people", place -> {
        try (CaseFile file = CaseFile.open(JULY.in(folderOf(place)), "os", CLOCK)) {
            Sessions people = new Sessions(file);
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST);
            people.as("Suzuki", Role.FINANCE);
            people.as("Ueda", Role.AUDITOR);
        }
    });

    private static final PreparedCase SAMPLE = PreparedCase.ofTheBuild("sample", "sample", place -> {
        try (OpenCase made =
                service(folderOf(place), "os").analyse(choice(Path.of("sample-data"), place), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST);
            people.as("Ueda", Role.AUDITOR);
        }
    });

    private RealCases() {}

    /// The small incident analysed, as `july.mv.db` in a folder; nobody works on it yet.
    public static Path july(Path folder) {
        return JULY.in(folder);
    }

    /// The same with a manager Mori, an analyst Sato, Suzuki of finance and an auditor Ueda; their passphrase is
    /// [Sessions#SECRET].
    public static Path julyAndPeople(Path folder) {
        return JULY_AND_PEOPLE.in(folder);
    }

    /// The same, in place of what an earlier test left.
    public static Path julyAndPeopleAfresh(Path folder) {
        return JULY_AND_PEOPLE.afreshIn(folder);
    }

    /// The sample analysed, as `sample.mv.db` in a folder, with a manager Mori, an analyst Sato and an auditor Ueda.
    public static Path sample(Path folder) {
        return SAMPLE.in(folder);
    }

    private static Path folderOf(Path place) {
        return Objects.requireNonNull(place.getParent());
    }

    /// A service that keeps everything in one folder.
    public static LocalCaseService service(Path dir, String user) {
        return service(dir, user, null);
    }

    static LocalCaseService service(Path dir, String user, @Nullable Path sample) {
        return service(dir, user, sample, null);
    }

    /// @param program what takes the place of the archive with the engine
    static LocalCaseService service(Path dir, String user, @Nullable Path sample, @Nullable Path program) {
        AppFolders folders =
                new AppFolders(dir.resolve("settings"), dir.resolve("cases"), dir.resolve("profiles"), sample);
        return new LocalCaseService(folders, user, CLOCK, Sessions.QUICK, TOKYO, 1, program);
    }

    /// @param place path of the case; null to let the service choose
    public static EvidenceChoice incident(@Nullable Path place) {
        return choice(INCIDENT, place);
    }

    private static EvidenceChoice choice(Path exports, @Nullable Path place) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = exports.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        return new EvidenceChoice(files, MappingProfiles.detected(TOKYO), TOKYO, place, null);
    }
}
