package app.redress.console;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.console.desk.CaseDesk;
import app.redress.console.desk.EvidenceChoice;
import app.redress.console.desk.EvidenceDesk;
import app.redress.console.desk.OpenCase;
import app.redress.console.importing.MemoryEvidence;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A desk that opens cases in memory, and can be told to take its time.
final class MemoryDesk implements CaseDesk {
    final List<String> opened = new ArrayList<>();
    final List<EvidenceChoice> analysed = new ArrayList<>();
    MemoryCase sample = new MemoryCase(SampleIncident.findings(430));
    final MemoryDecisions decisions = new MemoryDecisions();
    final MemoryEvidence evidence = new MemoryEvidence();
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

    private OpenCase open(String name, Progress progress) {
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
        opened.add(name);
        return new OpenCase(sample, decisions, "cases/" + name + ".mv.db", false, () -> opened.add("closed " + name));
    }

    @Override
    public EvidenceDesk evidence() {
        return evidence;
    }

    ListQuery lastListQuery() {
        return sample.listQueries.getLast();
    }
}
