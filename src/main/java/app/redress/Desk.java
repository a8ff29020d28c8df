package app.redress;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.CaseFile;
import app.redress.console.desk.CaseDesk;
import app.redress.console.desk.EvidenceChoice;
import app.redress.console.desk.EvidenceDesk;
import app.redress.console.desk.OpenCase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Answers the window's wishes with the rooms below it.
final class Desk implements CaseDesk {
    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Places places;
    private final String user;
    private final InstantSource clock;
    private final ZoneId zone;
    private final int threads;

    Desk(Places places, String user, InstantSource clock, ZoneId zone, int threads) {
        this.places = places;
        this.user = user;
        this.clock = clock;
        this.zone = zone;
        this.threads = threads;
    }

    @Override
    public OpenCase openSample(Progress progress) {
        Path folder = places.sample();
        if (folder == null) {
            throw new UnusableInput("The sample case is not installed here; open exports of your own instead");
        }
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.isRegularFile(file)) {
                files.put(kind, List.of(file));
            }
        }
        // its own folder, made anew: the sample is for looking, and must not outlive a change of the engine
        Path place = temporary().resolve("sample");
        return opened(analysed(AnalysisRequest.of(files, null, zone, threads), place, progress), true);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("redress-sample");
        } catch (IOException e) {
            throw new UnusableInput("No temporary folder can be made for the sample case; free some disk space", e);
        }
    }

    @Override
    public OpenCase openCase(Path caseFile, Progress progress) {
        CaseFile file = CaseFile.open(caseFile, user, clock);
        if (!file.hasFindings()) {
            file.close();
            throw new UnusableInput(caseFile + " holds no analysis yet; open evidence into it first");
        }
        return opened(file, false);
    }

    @Override
    public OpenCase analyse(EvidenceChoice choice, Progress progress) {
        Path place = choice.caseFile() == null ? freshPlace() : choice.caseFile();
        AnalysisRequest request =
                new AnalysisRequest(choice.files(), null, choice.profiles(), choice.zone(), null, threads, List.of());
        return opened(analysed(request, place, progress), false);
    }

    private Path freshPlace() {
        try {
            Files.createDirectories(places.cases());
        } catch (IOException e) {
            throw new UnusableInput(places.cases() + " cannot be made; choose another place for the case", e);
        }
        return places.cases().resolve("case-" + STAMP.format(clock.instant().atZone(zone)));
    }

    private CaseFile analysed(AnalysisRequest request, Path place, Progress progress) {
        return new CaseAnalysis(user, clock).run(request, place, progress);
    }

    /// The sample's case goes with its window, folder and all.
    private static void discard(CaseFile file) {
        file.close();
        try {
            Files.deleteIfExists(file.file());
            Files.deleteIfExists(Objects.requireNonNull(file.file().getParent()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the sample's temporary folder could not be removed", e);
        }
    }

    private OpenCase opened(CaseFile file, boolean sample) {
        Runnable closing = sample ? () -> discard(file) : file::close;
        return new OpenCase(file, new CaseDecisions(file, user), file.file().toString(), sample, closing);
    }

    @Override
    public EvidenceDesk evidence() {
        return new FilesOnDisk(new ProfileLibrary(places.profiles()));
    }
}
