package app.redress.console;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.console.desk.CaseDesk;
import app.redress.console.desk.CorrectedLines;
import app.redress.console.desk.EvidenceChoice;
import app.redress.console.desk.OpenCase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A desk that opens cases in memory, and can be told to take its time.
final class MemoryDesk implements CaseDesk {
    final List<String> opened = new ArrayList<>();
    final List<EvidenceChoice> analysed = new ArrayList<>();
    MemoryCase sample = new MemoryCase(SampleIncident.findings(430));
    final List<List<CorrectedLines>> again = new ArrayList<>();
    volatile MemoryEvidence evidence = new MemoryEvidence(sample, List.of());
    final MemoryDecisions decisions = new MemoryDecisions();
    volatile boolean slow;
    final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public OpenCase openSample(Progress progress) {
        return open("sample", progress);
    }

    @Override
    public OpenCase openCase(Path caseFile, Progress progress) {
        if (caseFile.toString().endsWith("missing")) {
            throw new UnusableInput(caseFile + " is not there; choose another case");
        }
        return open(caseFile.toString(), progress);
    }

    @Override
    public OpenCase analyse(EvidenceChoice choice, Progress progress) {
        analysed.add(choice);
        return open("analysed", progress);
    }

    @Override
    public OpenCase again(OpenCase open, List<CorrectedLines> added, Progress progress) {
        again.add(List.copyOf(added));
        takeTime(progress);
        evidence.analysedAgain();
        return open;
    }

    private OpenCase open(String name, Progress progress) {
        takeTime(progress);
        opened.add(name);
        MemoryEvidence fresh = new MemoryEvidence(sample, SampleConflicts.of(sample.receipts()));
        evidence = fresh;
        return new OpenCase(sample, decisions, fresh, "cases/" + name + ".mv.db", false, () -> opened.add("closed " + name));
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
    public Optional<EvidenceKind> kindOf(Path file) {
        String name = String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT);
        return List.of(EvidenceKind.values()).stream()
                .filter(kind -> name.startsWith(kind.name()))
                .findFirst();
    }

    ListQuery lastListQuery() {
        return sample.listQueries.getLast();
    }
}
