package app.redress.desktop;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.source.EvidenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers the window's wishes with the rooms below it.
public final class LocalCaseService implements CaseService {
    private static final System.Logger LOG = System.getLogger(LocalCaseService.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final AppFolders places;
    private final String user;
    private final InstantSource clock;
    private final SecureRandom random;
    private final ZoneId zone;
    private final int threads;

    public LocalCaseService(
            AppFolders places, String user, InstantSource clock, SecureRandom random, ZoneId zone, int threads) {
        this.places = places;
        this.user = user;
        this.clock = clock;
        this.random = random;
        this.zone = zone;
        this.threads = threads;
    }

    @Override
    public OpenCase openSample(Progress progress) {
        Path folder = places.sample();
        if (folder == null) {
            throw new UnusableInput(Message.of("sample.missing"));
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
        AnalysisRequest request = AnalysisRequest.of(files, null, zone, threads);
        return opened(analysed(request, place, null, progress), true);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("redress-sample");
        } catch (IOException e) {
            throw new UnusableInput(Message.of("sample.noFolder"), e);
        }
    }

    @Override
    public OpenCase openCase(Path caseFile, @Nullable Passphrase passphrase, Progress progress) {
        CaseFile file;
        try (passphrase) {
            file = CaseFile.open(caseFile, user, clock, passphrase);
        }
        if (!file.hasFindings()) {
            file.close();
            throw new UnusableInput(Message.of("case.noAnalysis", caseFile));
        }
        return opened(file, false);
    }

    @Override
    public OpenCase analyse(EvidenceChoice choice, Progress progress) {
        Path place = choice.caseFile() == null ? freshPlace() : choice.caseFile();
        AnalysisRequest request =
                new AnalysisRequest(choice.files(), null, choice.profiles(), choice.zone(), null, threads, List.of());
        try (Passphrase passphrase = choice.passphrase()) {
            return opened(analysed(request, place, passphrase, progress), false);
        }
    }

    @Override
    public OpenCase again(OpenCase open, List<CorrectedLines> added, Progress progress) {
        if (!(open.reader() instanceof CaseFile file)) {
            throw new IllegalArgumentException("a case of this desk is a case file");
        }
        Map<Path, EvidenceFile> corrected = new LinkedHashMap<>();
        added.forEach(lines -> corrected.put(lines.file(), lines.of()));
        new CaseAnalysis(user, clock, random).again(file, corrected, threads, progress);
        return open;
    }

    private Path freshPlace() {
        try {
            Files.createDirectories(places.cases());
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notMade", places.cases()), e);
        }
        return places.cases().resolve("case-" + STAMP.format(clock.instant().atZone(zone)));
    }

    private CaseFile analysed(AnalysisRequest request, Path place, @Nullable Passphrase passphrase, Progress progress) {
        return new CaseAnalysis(user, clock, random).run(request, place, passphrase, progress);
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
        Optional<PassphraseChange> change = file.encrypted()
                ? Optional.of((old, fresh) -> file.changePassphrase(old, fresh, random))
                : Optional.empty();
        return new OpenCase(
                file,
                new LocalDecisionService(file, user),
                new LocalEvidenceService(file, user, clock),
                file.file().toString(),
                sample,
                change,
                closing);
    }

    @Override
    public ImportService evidence() {
        return new LocalImportService(new ProfileLibrary(places.profiles()));
    }
}
