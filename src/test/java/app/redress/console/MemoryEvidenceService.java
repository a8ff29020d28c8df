package app.redress.console;

import app.redress.casefile.conflicts.ConflictDecision;
import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.limits.LimitDecision;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.results.RejectFilter;
import app.redress.desktop.EvidenceService;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.RawRows.RawRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Conflicts in memory; decisions are recorded, written rows only counted.
final class MemoryEvidenceService implements EvidenceService {
    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<String> written = new CopyOnWriteArrayList<>();
    private final MemoryCase reader;
    private final List<Conflict> conflicts;
    private final Map<String, ConflictDecision> latest = new ConcurrentHashMap<>();
    private volatile List<ConflictChoice> counted;
    private final List<LimitDecision> limits = new CopyOnWriteArrayList<>();

    MemoryEvidenceService(MemoryCase reader, List<Conflict> conflicts) {
        this.reader = reader;
        this.conflicts = new CopyOnWriteArrayList<>(conflicts);
        this.counted = choices();
    }

    private List<ConflictChoice> choices() {
        List<ConflictChoice> choices = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            if (conflict.choice() != null) {
                choices.add(conflict.choice());
            }
        }
        return choices;
    }

    /// Simulates another analysis.
    void analysedAgain() {
        counted = choices();
    }

    @Override
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    @Override
    public List<ConflictChoice> counted() {
        return counted;
    }

    @Override
    public List<RawRow> rawRows(SourceLine line) {
        return List.of(new RawRow(1, "the,header"), new RawRow(line.line(), "the,row"));
    }

    @Override
    public SeenConflicts seen() {
        return new SeenConflicts(List.copyOf(latest.values()));
    }

    @Override
    public Limits limits() {
        return new Limits(new SeenLimits(limits), !limits.isEmpty());
    }

    @Override
    public void decideLimits(List<LimitRequest> requests, String why) {
        requests.stream()
                .filter(request -> request.value() != null)
                .forEach(request -> limits.add(new LimitDecision(
                        request.limit(), null, request.value(), why, "Abe", Instant.EPOCH, request.seen() + 1, null)));
    }

    @Override
    public void undoLimits() {
        limits.clear();
    }

    @Override
    public void decide(List<ConflictRequest> requests, String note) {
        for (ConflictRequest request : requests) {
            latest.put(
                    request.kind() + " " + request.key(),
                    new ConflictDecision(
                            request.kind(),
                            request.key(),
                            request.choice(),
                            note,
                            "Mori",
                            Instant.EPOCH,
                            request.seen() + 1));
            conflicts.replaceAll(
                    c -> c.kind() == request.kind() && c.key().equals(request.key()) ? c.with(request.choice()) : c);
        }
        notes.add(note);
    }

    @Override
    public List<String> headers(EvidenceFile file) {
        return SampleConflicts.headers(file);
    }

    @Override
    public Exported exportRejects(RejectFilter filter, ListQuery query, Path target) {
        long rows = reader.rejects(filter, query).rows().size();
        written.add("export " + rows + " " + target.getFileName());
        return new Exported(rows, 0, target);
    }

    @Override
    public long saveRejectedLines(EvidenceFile file, Path target) {
        written.add("save " + file.name() + " " + target.getFileName());
        return reader.rejects(new RejectFilter(file.index(), null, null), ListQuery.ALL)
                .total();
    }
}
