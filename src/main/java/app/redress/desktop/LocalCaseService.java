package app.redress.desktop;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.PolicyFile;
import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.database.StorageFault;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.session.CaseBackup;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.EvidenceKind;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens, creates and analyses cases on this machine.
public final class LocalCaseService implements CaseService {
    private static final System.Logger LOG = System.getLogger(LocalCaseService.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final AppFolders places;
    private final RecentCases recent;
    private final String user;
    private final InstantSource clock;
    private final SecureRandom random;
    private final ZoneId zone;
    private final int threads;
    private final PassphraseHashing hashing;
    private final SampleCache samples;

    /// @param user operating system user, recorded in audit logs
    public LocalCaseService(
            AppFolders places, String user, InstantSource clock, SecureRandom random, ZoneId zone, int threads) {
        this(places, user, clock, PassphraseHashing.standard(random), zone, threads);
    }

    /// @param hashing hash function for new passphrases of people
    public LocalCaseService(
            AppFolders places, String user, InstantSource clock, PassphraseHashing hashing, ZoneId zone, int threads) {
        this(places, user, clock, hashing, zone, threads, SampleCache.running());
    }

    /// @param program the archive of the engine, see [SampleCache]
    LocalCaseService(
            AppFolders places,
            String user,
            InstantSource clock,
            PassphraseHashing hashing,
            ZoneId zone,
            int threads,
            @Nullable Path program) {
        this.samples = new SampleCache(places.settings().resolveSibling("sample"), program);
        this.hashing = hashing;
        this.places = places;
        this.recent = new RecentCases(places.settings().resolveSibling("recent.properties"));
        this.user = user;
        this.clock = clock;
        this.random = hashing.random();
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
        // a copy each time: nothing that is decided in the sample stays
        Path place = temporary().resolve("sample");
        AnalysisRequest request = AnalysisRequest.of(files, PolicyFile.shipped(zone), threads);
        List<Path> evidence = files.values().stream().flatMap(List::stream).toList();
        Optional<String> key = samples.key(evidence, zone);
        return opened(
                key.flatMap(known -> kept(known, place)).orElseGet(() -> analysed(request, place, key, progress)),
                true);
    }

    private Optional<CaseFile> kept(String key, Path place) {
        if (!samples.take(key, place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CaseFile.open(place, user, clock));
        } catch (UnusableInput damaged) {
            LOG.log(System.Logger.Level.DEBUG, "the sample is analysed anew", damaged);
            samples.clear();
            SampleCache.remove(place);
            return Optional.empty();
        }
    }

    private CaseFile analysed(AnalysisRequest request, Path place, Optional<String> key, Progress progress) {
        CaseFile made = analysed(request, place, (Passphrase) null, progress);
        if (key.isEmpty()) {
            return made;
        }
        made.close();
        samples.keep(key.get(), place);
        return CaseFile.open(place, user, clock);
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
    public List<Path> drill(Path folder, Progress progress) {
        return Drills.write(folder, progress);
    }

    @Override
    public OpenCase restore(Path backup, Path target, @Nullable Passphrase passphrase, Progress progress) {
        try (passphrase) {
            CaseBackup.restore(backup, target, passphrase, user, clock);
            CaseFile file = CaseFile.open(target, user, clock, passphrase);
            if (!file.hasFindings()) {
                file.close();
                throw new UnusableInput(Message.of("case.noAnalysis", target));
            }
            return opened(file, false);
        }
    }

    @Override
    public OpenCase analyse(EvidenceChoice choice, Progress progress) {
        Path place = choice.caseFile() == null ? freshPlace() : choice.caseFile();
        AnalysisRequest request = new AnalysisRequest(
                choice.files(), choice.profiles(), PolicyFile.shipped(choice.zone()), null, threads, List.of());
        try (Passphrase passphrase = choice.passphrase()) {
            return opened(analysed(request, place, passphrase, progress), false);
        }
    }

    private void again(CaseFile file, List<CorrectedLines> added, Progress progress) {
        Map<Path, EvidenceFile> corrected = new LinkedHashMap<>();
        added.forEach(lines -> corrected.put(lines.file(), lines.of()));
        new CaseAnalysis(user, clock, random).again(file, corrected, threads, progress);
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

    /// Deletes the sample's case with its folder when it is closed.
    private static void discard(CaseFile file) {
        file.discard();
        try {
            Files.deleteIfExists(Objects.requireNonNull(file.file().getParent()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the sample's temporary folder could not be removed", e);
        }
    }

    private void leave(CaseFile file) {
        try (file) {
            note(file);
        } catch (RuntimeException failure) {
            // who decided was told of the disk then; what was acknowledged is on it, and nothing else is to be saved
            if (!StorageFault.caused(failure)) {
                throw failure;
            }
            LOG.log(System.Logger.Level.WARNING, "A case could not be closed properly: " + FaultTrace.of(failure));
        }
    }

    private void note(CaseFile file) {
        Path place = file.file().toAbsolutePath();
        String name = file.encrypted()
                ? String.valueOf(place.getFileName())
                : file.summary().name();
        recent.note(new RecentCase(place, name, file.encrypted() ? null : figures(file), clock.instant(), false));
    }

    private static RecentCase.Figures figures(CaseFile file) {
        long yen = file.estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .mapToLong(DamageEstimate::amount)
                .findFirst()
                .orElse(0);
        Set<Tier> suspects = EnumSet.complementOf(EnumSet.of(Tier.CLEARED));
        long undecided = file.accounts(
                        new AccountQuery("", suspects, AccountState.OPEN, AccountSort.ACCOUNT, false, 0, 0))
                .total();
        String lastHand = file.audit().entries(new ListQuery("", "", true, 0, 1)).rows().stream()
                .map(AuditEntry::who)
                .findFirst()
                .orElse("");
        return new RecentCase.Figures(yen, undecided, lastHand);
    }

    @Override
    public List<RecentCase> recent() {
        return recent.all();
    }

    @Override
    public void forget(Path caseFile) {
        recent.forget(caseFile);
    }

    private @Nullable Path practicePayer() {
        Path folder = places.sample();
        return folder == null ? null : folder.resolve("payer.properties");
    }

    private OpenCase opened(CaseFile file, boolean sample) {
        PeopleService people =
                sample ? LocalPeopleService.practising(file, hashing) : LocalPeopleService.of(file, hashing);
        if (!sample) {
            note(file);
        }
        Runnable closing = sample ? () -> discard(file) : () -> leave(file);
        Optional<PassphraseChange> change = file.encrypted()
                ? Optional.of((old, fresh) -> file.session().changeCasePassphrase(old, fresh, random))
                : Optional.empty();
        ShownZone zone = new ShownZone(file.summary().zone());
        return new OpenCase(
                file,
                new LocalDecisionService(file),
                new LocalPayoutService(file, sample ? practicePayer() : null, clock, random),
                new LocalClaimService(file, clock, new CaseAnalysis(user, clock, random), threads),
                people,
                new LocalEvidenceService(file, clock),
                new LocalListExport(file, clock, zone::get),
                new LocalEstimateService(file, threads),
                new LocalUncertaintyService(file, random, threads),
                new LocalBenchService(file),
                new LocalDeadlineService(file),
                zone,
                new LocalReportService(file, clock, zone::get),
                new LocalAuditService(file),
                new LocalCaseKeeping(file, new CaseAnalysis(user, clock, random), threads),
                file::find,
                (added, progress) -> again(file, added, progress),
                new LocalEvidenceAddition(file, new CaseAnalysis(user, clock, random), threads),
                file.file().toString(),
                sample,
                change,
                closing);
    }

    @Override
    public ImportService evidence() {
        return new LocalImportService(new ProfileLibrary(places.profiles()), threads);
    }
}
