package app.redress.desktop;

import app.redress.analysis.SavedEvidence;
import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.RawRows;
import app.redress.evidence.source.RawRows.RawRow;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.language.Catalogue;
import app.redress.people.Act;
import app.redress.report.export.ListExporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The evidence of one case file.
final class LocalEvidenceService implements EvidenceService {
    private static final System.Logger LOG = System.getLogger(LocalEvidenceService.class.getName());

    private final CaseFile file;
    private final InstantSource clock;

    LocalEvidenceService(CaseFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public List<Conflict> conflicts() {
        return file.conflicts();
    }

    @Override
    public List<ConflictChoice> counted() {
        return file.countedChoices();
    }

    @Override
    public SeenConflicts seen() {
        return file.seenConflicts();
    }

    @Override
    public void decide(List<ConflictRequest> requests, String note) {
        file.session().decideConflicts(requests, note);
    }

    @Override
    public Limits limits() {
        return new Limits(file.limits(), file.limitsPending());
    }

    @Override
    public void decideLimits(List<LimitRequest> requests, String why) {
        file.session().decideLimits(requests, why);
    }

    @Override
    public void undoLimits() {
        file.session().undoLimits();
    }

    /// The headers; if the file is gone, rows are shown without them.
    @Override
    public List<String> headers(EvidenceFile of) {
        try {
            return new SavedEvidence(file, of).headers();
        } catch (UnusableInput gone) {
            LOG.log(System.Logger.Level.DEBUG, "an evidence file cannot be looked into any more", gone);
            return List.of();
        }
    }

    @Override
    public Exported exportRejects(RejectFilter filter, ListQuery query, Path target) {
        requireNoEvidence(target);
        file.session().require(Act.EXPORT_LIST);
        ListQuery whole = new ListQuery(query.text(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
        try {
            ListExporter.Exported written =
                    ListExporter.rejects(file.rejects(filter, whole).rows(), request(filter, query, target));
            file.session().exported("rejects", written.rows(), written.total(), written.sha256());
            return new Exported(written.rows(), written.total(), target);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
    }

    private ListExporter.Request request(RejectFilter filter, ListQuery query, Path target) {
        Instant now = clock.instant();
        return new ListExporter.Request(
                target,
                ListExporter.Encoding.UTF_8,
                Locale.ENGLISH,
                "rejects-" + now.getEpochSecond(),
                file.session().signature(),
                now,
                file.summary().zone(),
                filters(filter, query));
    }

    /// The common text of rejects with that reason, in the language of the list.
    private String words(String column, String reason) {
        return file.rejectCounts().stream()
                .filter(like -> like.column().equals(column) && like.reason().equals(reason))
                .findFirst()
                .map(like ->
                        Catalogue.ofMessages(Locale.ENGLISH).say(like.example().inGeneral()))
                .orElse(reason);
    }

    private Map<String, String> filters(RejectFilter filter, ListQuery query) {
        Map<String, String> filters = new TreeMap<>();
        file.receipts().stream()
                .map(receipt -> receipt.file())
                .filter(known -> Integer.valueOf(known.index()).equals(filter.file()))
                .forEach(known -> filters.put("file", known.name()));
        String column = filter.column();
        String reason = filter.reason();
        if (column != null && reason != null) {
            filters.put("reason", (column + " " + words(column, reason)).strip());
        }
        if (!query.text().isBlank()) {
            filters.put("text", query.text());
        }
        if (!query.sort().isBlank()) {
            filters.put("sort", query.sort() + (query.descending() ? " descending" : " ascending"));
        }
        return filters;
    }

    @Override
    public long saveRejectedLines(EvidenceFile of, Path target) {
        requireNoEvidence(target);
        file.session().require(Act.EXPORT_LIST);
        try {
            return AtomicFiles.replace(target, FileAccess.OWNER_ONLY, new SavedEvidence(file, of)::writeRejected);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
    }

    @Override
    public List<RawRow> rawRows(SourceLine line) {
        return file.receipts().stream()
                .map(Receipt::file)
                .filter(known -> known.index() == line.file())
                .findFirst()
                .map(known -> RawRows.around(SavedEvidence.placed(file, known), line.line()))
                .orElse(List.of());
    }

    /// Refuses to overwrite evidence.
    private void requireNoEvidence(Path target) {
        Path chosen = target.toAbsolutePath().normalize();
        boolean evidence = file.receipts().stream()
                .map(receipt -> Path.of(
                                SavedEvidence.placed(file, receipt.file()).path())
                        .toAbsolutePath()
                        .normalize())
                .anyMatch(chosen::equals);
        if (evidence) {
            throw new UnusableInput(Message.of("file.isEvidence", target));
        }
    }
}
