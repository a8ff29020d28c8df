package app.redress.analysis;

import app.redress.domain.Event;
import app.redress.domain.Progress;
import app.redress.evidence.Duplicates;
import app.redress.evidence.Export;
import app.redress.screening.Candidates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads transactions and accesses again and keeps the candidates' rows.
final class SecondPass {
    private final Evidence evidence;
    private final FirstPass first;
    private final Candidates candidates;
    private final Crew crew;
    private final ReadingProgress progress;

    SecondPass(Evidence evidence, FirstPass first, Candidates candidates, Crew crew, Progress progress) {
        this.evidence = evidence;
        this.first = first;
        this.candidates = candidates;
        this.crew = crew;
        this.progress = new ReadingProgress(progress, Progress.Stage.SCREENING, evidence.bytesToRead() / 2);
    }

    /// Events of each candidate, in no particular order.
    Map<String, List<Event>> read() {
        List<Callable<Map<String, List<Event>>>> work = List.of(
                () -> gather(evidence.transactions(), first.duplicateTransactions()),
                () -> gather(evidence.access(), first.duplicateAccesses()));
        List<Map<String, List<Event>>> parts = crew.all(work);
        Map<String, List<Event>> all = parts.get(0);
        parts.get(1).forEach((account, events) -> all.computeIfAbsent(account, _ -> new ArrayList<>())
                .addAll(events));
        return all;
    }

    private Map<String, List<Event>> gather(List<? extends Export<? extends Event>> exports, Duplicates duplicates) {
        Map<String, List<Event>> events = new HashMap<>();
        for (Export<? extends Event> export : exports) {
            export.readAccounts(
                    candidates::contains,
                    (event, _) -> {
                        if (duplicates.keeps(event.source())) {
                            events.computeIfAbsent(event.account(), _ -> new ArrayList<>(8))
                                    .add(event);
                        }
                    },
                    progress);
        }
        return events;
    }
}
