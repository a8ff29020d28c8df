package app.redress.analysis;

import app.redress.domain.Event;
import app.redress.domain.Progress;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.ImportResult;
import app.redress.screening.Candidates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Second pass over transactions and accesses, which collects the candidates' rows.
final class SecondPass {
    private final EvidenceSet evidence;
    private final FirstPass first;
    private final Candidates candidates;
    private final WorkerPool workers;
    private final ReadingProgress progress;

    SecondPass(EvidenceSet evidence, FirstPass first, Candidates candidates, WorkerPool workers, Progress progress) {
        this.evidence = evidence;
        this.first = first;
        this.candidates = candidates;
        this.workers = workers;
        this.progress = new ReadingProgress(progress, Progress.Stage.SCREENING, evidence.bytesToRead() / 2);
    }

    /// Events of each candidate, in no particular order.
    Map<String, List<Event>> read() {
        List<Callable<Map<String, List<Event>>>> work = List.of(
                () -> gather(evidence.transactions(), first.transactionImport()),
                () -> gather(evidence.access(), first.accessImport()));
        List<Map<String, List<Event>>> parts = workers.all(work);
        Map<String, List<Event>> all = parts.get(0);
        parts.get(1).forEach((account, events) -> all.computeIfAbsent(account, _ -> new ArrayList<>())
                .addAll(events));
        return all;
    }

    private <T extends Event> Map<String, List<Event>> gather(List<Export<T>> exports, KindImport<T> before) {
        Map<String, List<Event>> events = new HashMap<>();
        for (int i = 0; i < exports.size(); i++) {
            ImportResult again = exports.get(i)
                    .readAccounts(candidates::contains, (event, _) -> keep(event, before, events), progress);
            before.results()
                    .get(i)
                    .receipt()
                    .file()
                    .requireUnchanged(again.receipt().file().sha256());
        }
        return events;
    }

    private static void keep(Event event, KindImport<?> before, Map<String, List<Event>> events) {
        if (before.duplicates().keeps(event.source())) {
            events.computeIfAbsent(event.account(), _ -> new ArrayList<>(8)).add(event);
        }
    }
}
