package app.redress.console;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.Locks;
import app.redress.desktop.CaseService;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.EvidenceAddition;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ImportService;
import app.redress.desktop.KnownEvidence;
import app.redress.desktop.ListExportService;
import app.redress.desktop.OpenCase;
import app.redress.desktop.PassphraseChange;
import app.redress.desktop.RecentCase;
import app.redress.desktop.ShownZone;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Opens cases in memory and can be delayed. Cases named like `locked` need a passphrase.
final class MemoryCaseService implements CaseService {
    static final String SECRET = "correct horse";

    private final List<Passphrase> given = new ArrayList<>();
    final List<EvidenceChoice> added = new java.util.concurrent.CopyOnWriteArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<EvidenceChoice> analysed = new ArrayList<>();
    ListExportService export = (_, _, _, target) -> new ListExportService.Exported(0, 0, target);
    MemoryCase sample = new MemoryCase(SampleIncident.findings(430));
    final List<List<CorrectedLines>> again = new ArrayList<>();
    volatile MemoryEvidenceService evidence = new MemoryEvidenceService(sample, List.of());
    MemoryPeopleService people = MemoryPeopleService.sato();
    final MemoryDecisionService decisions = new MemoryDecisionService();
    final List<RecentCase> recent = new ArrayList<>();
    final app.redress.console.importing.MemoryEvidence looking = new app.redress.console.importing.MemoryEvidence();
    volatile boolean slow;
    boolean full;
    final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public OpenCase openSample(Progress progress) {
        return open("sample", progress);
    }

    @Override
    public OpenCase openCase(Path caseFile, @Nullable Passphrase passphrase, Progress progress) {
        if (caseFile.toString().endsWith("missing")) {
            throw new UnusableInput(Message.plain(caseFile + " is not there; choose another case"));
        }
        unlock(caseFile, passphrase);
        return open(caseFile.toString(), progress);
    }

    private void unlock(@Nullable Path file, @Nullable Passphrase passphrase) {
        if (file == null || !file.toString().contains("locked")) {
            return;
        }
        try (passphrase) {
            if (passphrase == null) {
                throw Locks.unopened(file);
            }
            given.add(passphrase);
            if (!Locks.same(passphrase, SECRET)) {
                throw Locks.wrong(file);
            }
        }
    }

    private void change(String name, Passphrase old) {
        if (!Locks.same(old, SECRET)) {
            throw Locks.wrong(Path.of(name));
        }
        if (full) {
            throw new UnusableInput(Message.plain("there is no room on the disk"));
        }
        opened.add("changed " + name);
    }

    /// Whether every passphrase received was wiped after use.
    boolean allWiped() {
        return given.stream().allMatch(Locks::wiped);
    }

    @Override
    public List<RecentCase> recent() {
        return recent;
    }

    @Override
    public void forget(Path caseFile) {
        recent.removeIf(one -> one.place().equals(caseFile));
    }

    @Override
    public List<Path> drill(Path folder, Progress progress) {
        return List.of(folder.resolve("transactions.csv"), folder.resolve("access.csv"));
    }

    @Override
    public OpenCase restore(Path backup, Path target, @Nullable Passphrase passphrase, Progress progress) {
        unlock(target, passphrase);
        return open("restored", progress);
    }

    @Override
    public OpenCase analyse(EvidenceChoice choice, Progress progress) {
        analysed.add(choice);
        unlock(choice.caseFile(), choice.passphrase());
        return open("analysed", progress);
    }

    private void again(List<CorrectedLines> added, Progress progress) {
        again.add(List.copyOf(added));
        takeTime(progress);
        evidence.analysedAgain();
    }

    private OpenCase open(String name, Progress progress) {
        takeTime(progress);
        opened.add(name);
        MemoryEvidenceService fresh = new MemoryEvidenceService(sample, SampleConflicts.of(sample.receipts()));
        evidence = fresh;
        Optional<PassphraseChange> change =
                name.contains("locked") ? Optional.of((old, _) -> change(name, old)) : Optional.empty();
        return new OpenCase(
                sample,
                decisions,
                new NoPayouts(),
                new MemoryClaimService(sample),
                people,
                fresh,
                export,
                new MemoryEstimateService(sample),
                new MemoryUncertaintyService(sample),
                new NoBench(),
                new NoDeadlines(),
                new ShownZone(SampleIncident.TOKYO),
                new NoReports(),
                new NoAudit(),
                new NoKeeping(),
                _ -> List.of(),
                this::again,
                addition(),
                "cases/" + name + ".mv.db",
                false,
                change,
                () -> opened.add("closed " + name));
    }

    /// Records added evidence.
    private EvidenceAddition addition() {
        return new EvidenceAddition() {
            @Override
            public List<KnownEvidence> known() {
                return List.of(new KnownEvidence(
                        ExportFile.of(Path.of("transactions.csv")), EvidenceKind.TRANSACTIONS, MappingProfile.NONE));
            }

            @Override
            public void add(EvidenceChoice more, Progress progress) {
                takeTime(progress);
                added.add(more);
            }
        };
    }

    private void takeTime(Progress progress) {
        long done = 0;
        while (slow) {
            progress.stage(Progress.Stage.SCREENING, Math.min(done += 2_400_000, 180_000_000), 260_000_000);
            try {
                Thread.sleep(20);
                progress.checkCancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Progress.Cancelled cancelled) {
                stopped.countDown();
                throw cancelled;
            }
        }
    }

    @Override
    public ImportService evidence() {
        return looking;
    }

    ListQuery lastListQuery() {
        return sample.listQueries.getLast();
    }
}
