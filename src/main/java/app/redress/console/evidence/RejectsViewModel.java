package app.redress.console.evidence;

import app.redress.casefile.results.RejectCount;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.EvidenceService;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.OpenCase;
import app.redress.domain.Message;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The rejected lines, filtered by file, reason or text; the selected one; export for correction and import of
/// corrected lines.
public final class RejectsViewModel {
    private final CaseReader reader;
    private final EvidenceService evidence;
    private final FileHeaders headers;
    private final Consumer<List<CorrectedLines>> again;
    private final ObservableValue<Boolean> working;
    private final Threads threads;
    private final LatestRequest counting;
    private final LatestRequest details;
    private final LatestRequest writing;
    private final ListViewModel<Reject> list;
    private final ReadOnlyObjectWrapper<RejectFilter> filter = new ReadOnlyObjectWrapper<>(RejectFilter.ALL);
    private final ReadOnlyObjectWrapper<List<RejectCount>> counts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private List<EvidenceFile> files = List.of();

    RejectsViewModel(
            OpenCase open,
            FileHeaders headers,
            Threads threads,
            Consumer<List<CorrectedLines>> again,
            ObservableValue<Boolean> working) {
        this.reader = open.reader();
        this.evidence = open.evidence();
        this.headers = headers;
        this.again = again;
        this.working = working;
        this.threads = threads;
        this.counting = new LatestRequest(threads);
        this.details = new LatestRequest(threads);
        this.writing = new LatestRequest(threads);
        this.list = new ListViewModel<>(query -> reader.rejects(filter.get(), query), "", false, threads);
    }

    void load(List<EvidenceFile> known) {
        files = List.copyOf(known);
        counting.ask(reader::rejectCounts, found -> {
            counts.set(found);
            total.set(found.stream().mapToLong(RejectCount::lines).sum());
        });
        list.refresh();
    }

    public ListViewModel<Reject> list() {
        return list;
    }

    public ReadOnlyObjectProperty<RejectFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RejectCount>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Number of all rejected lines of the case, shown or not.
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Whether a file or reason filter is set.
    boolean narrowed() {
        return !filter.get().equals(RejectFilter.ALL);
    }

    /// Files with rejects, in evidence order.
    List<FileChoice> fileChoices() {
        return files.stream()
                .map(file -> new FileChoice(file, rowsOf(file)))
                .filter(choice -> choice.rows() > 0)
                .toList();
    }

    private long rowsOf(EvidenceFile file) {
        return counts.get().stream()
                .filter(count -> count.file() == file.index())
                .mapToLong(RejectCount::lines)
                .sum();
    }

    /// Reasons within the selected file, the most frequent first.
    List<ReasonChoice> reasonChoices() {
        Map<List<String>, ReasonChoice> choices = new LinkedHashMap<>();
        for (RejectCount count : counts.get()) {
            Integer file = filter.get().file();
            if (file == null || file == count.file()) {
                choices.merge(
                        List.of(count.column(), count.reason()),
                        new ReasonChoice(count.column(), count.reason(), count.example(), count.lines()),
                        ReasonChoice::and);
            }
        }
        return choices.values().stream()
                .sorted((a, b) -> Long.compare(b.rows(), a.rows()))
                .toList();
    }

    /// Filters by file, or shows all if empty; a reason that does not occur in the file is reset.
    void showFile(Optional<EvidenceFile> file) {
        RejectFilter before = filter.get();
        Integer position = file.map(EvidenceFile::index).orElse(null);
        narrow(new RejectFilter(position, before.column(), before.reason()));
        boolean still = reasonChoices().stream()
                .anyMatch(r -> r.column().equals(before.column()) && r.reason().equals(before.reason()));
        if (before.reason() != null && !still) {
            narrow(new RejectFilter(position, null, null));
        }
    }

    /// Filters by reason, or shows all if empty.
    void showReason(Optional<ReasonChoice> reason) {
        narrow(new RejectFilter(
                filter.get().file(),
                reason.map(ReasonChoice::column).orElse(null),
                reason.map(ReasonChoice::reason).orElse(null)));
    }

    private void narrow(RejectFilter now) {
        if (!now.equals(filter.get())) {
            filter.set(now);
            list.refresh();
        }
    }

    /// The selected reject, with what is needed to find the offending field.
    ReadOnlyObjectProperty<Optional<Looked>> looked() {
        return looked.getReadOnlyProperty();
    }

    void look(Optional<Reject> reject) {
        details.ask(
                () -> reject.map(r -> new Looked(r, headers.separator(r.file()), headers.headers(r.file()))),
                looked::set);
    }

    /// The file whose lines are saved or re-imported: the filtered one, otherwise that of the selected line, otherwise
    /// the only one.
    Optional<EvidenceFile> fileMeant() {
        Integer shown = filter.get().file();
        if (shown != null) {
            return files.stream().filter(file -> file.index() == shown).findFirst();
        }
        List<FileChoice> choices = fileChoices();
        return looked.get()
                .map(l -> l.reject().file())
                .or(() -> choices.size() == 1 ? Optional.of(choices.getFirst().file()) : Optional.empty());
    }

    /// Exports all matching lines on all pages, in the list's order.
    void export(Path target, Consumer<Exported> written) {
        RejectFilter shown = filter.get();
        var query = list.everythingShown();
        writing.ask(threads.listed(Kind.EXPORT, target, () -> evidence.exportRejects(shown, query, target)), written);
    }

    void save(EvidenceFile file, Path target, Consumer<Long> written) {
        writing.ask(threads.listed(Kind.EXPORT, target, () -> evidence.saveRejectedLines(file, target)), written);
    }

    /// Analyses the case again with corrected lines.
    void importCorrected(EvidenceFile of, Path corrected) {
        again.accept(List.of(new CorrectedLines(of, corrected)));
    }

    ObservableValue<Boolean> working() {
        return working;
    }

    /// A file to filter by.
    record FileChoice(EvidenceFile file, long rows) {}

    /// A reason to filter by.
    ///
    /// @param example an example of the reason
    record ReasonChoice(String column, String reason, Message example, long rows) {
        private ReasonChoice and(ReasonChoice more) {
            return new ReasonChoice(column, reason, example, rows + more.rows);
        }
    }

    /// The selected reject.
    record Looked(Reject reject, String separator, List<String> headers) {
        Looked {
            Objects.requireNonNull(reject);
            headers = List.copyOf(headers);
        }

        Optional<RawFields.Field> offender() {
            return RejectedField.in(reject, separator, headers);
        }
    }
}
