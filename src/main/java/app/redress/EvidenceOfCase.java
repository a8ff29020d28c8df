package app.redress;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.RejectFilter;
import app.redress.console.desk.CaseEvidence;
import app.redress.console.desk.ListExport.Exported;
import app.redress.domain.UnusableInput;
import app.redress.evidence.Conflict;
import app.redress.evidence.ConflictChoice;
import app.redress.evidence.EvidenceFile;
import app.redress.evidence.ExportFile;
import app.redress.evidence.Inspection;
import app.redress.evidence.Inspector;
import app.redress.evidence.Profiles;
import app.redress.report.ListExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Answers what the window asks of the evidence of one case file.
final class EvidenceOfCase implements CaseEvidence {
    private final CaseFile file;
    private final String user;
    private final InstantSource clock;

    EvidenceOfCase(CaseFile file, String user, InstantSource clock) {
        this.file = file;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public List<ConflictChoice> counted() {
        return List.of();
    }

    @Override
    public void decide(ConflictChoice choice, String note) {
        throw new UnusableInput("no conflict " + choice.key());
    }

    /// Names are a help for the eye: without the file, rows are shown without them.
    @Override
    public List<String> headers(EvidenceFile of) {
        Path path = Path.of(of.path());
        if (!Files.isReadable(path)) {
            return List.of();
        }
        try {
            Profiles profiles = Profiles.detected(file.summary().zone());
            return Inspector.inspect(textOf(of, path), of.kind(), profiles).columns().stream()
                    .map(Inspection.FileColumn::header)
                    .toList();
        } catch (UnusableInput gone) {
            return List.of();
        }
    }

    private static ExportFile textOf(EvidenceFile of, Path path) {
        return Inspector.textsIn(path).stream()
                .filter(text -> text.name().equals(of.name()))
                .findFirst()
                .orElseGet(() -> ExportFile.of(path));
    }

    @Override
    public Exported exportRejects(RejectFilter filter, ListQuery query, Path target) {
        ListQuery whole = new ListQuery(query.text(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
        try {
            ListExporter.Exported written =
                    ListExporter.rejects(file.rejects(filter, whole).rows(), request(filter, query, target));
            file.exported("rejects", user, written.rows(), written.total(), written.sha256());
            return new Exported(written.rows(), written.total(), target);
        } catch (IOException e) {
            throw new UnusableInput(target + " cannot be written; choose another folder", e);
        }
    }

    private ListExporter.Request request(RejectFilter filter, ListQuery query, Path target) {
        Instant now = clock.instant();
        return new ListExporter.Request(
                target,
                ListExporter.Encoding.UTF_8,
                Locale.ENGLISH,
                "rejects-" + now.getEpochSecond(),
                user,
                now,
                file.summary().zone(),
                filters(filter, query));
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
            filters.put("reason", (column + " " + reason).strip());
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
        throw new UnusableInput(of.name() + ": rejected lines cannot be written");
    }
}
