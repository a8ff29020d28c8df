package app.redress.console.evidence;

import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.damages.LedgerGaps;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.OpenCase;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files of the case, the selected receipt, the rejected lines, and the conflicts.
public final class EvidenceViewModel {
    private final CaseReader reader;
    private final LatestRequest files;
    private final FileHeaders headers;
    private final ObservableList<Receipt> receipts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Receipt>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FILES);
    private LedgerGaps balances = new LedgerGaps(0, 0, 0);
    private final RejectsViewModel rejects;
    private final ConflictsViewModel conflicts;
    private final LimitsViewModel limits;

    /// The three parts of the screen.
    public enum Part {
        FILES,
        REJECTS,
        CONFLICTS
    }

    /// @param again analyses the case again, with the given corrected lines if any
    /// @param working whether long work is running, during which the case cannot be analysed
    public EvidenceViewModel(
            OpenCase open, Threads threads, Consumer<List<CorrectedLines>> again, ObservableValue<Boolean> working) {
        this.reader = open.reader();
        this.files = new LatestRequest(threads);
        this.headers = new FileHeaders(open.evidence());
        this.rejects = new RejectsViewModel(open, headers, threads, again, working);
        this.limits = new LimitsViewModel(open.evidence(), threads, working);
        this.conflicts = new ConflictsViewModel(open.evidence(), headers, threads, again, working);
    }

    public void load() {
        files.ask(() -> new Looked(reader.receipts(), reader.ledgerGaps()), looked -> {
            List<Receipt> found = looked.receipts();
            balances = looked.balances();
            headers.receipts(found);
            receipts.setAll(found);
            chosen.set(found.stream().findFirst());
            rejects.load(found.stream().map(Receipt::file).toList());
            conflicts.load();
            limits.load();
        });
    }

    /// Result of one query of the store.
    private record Looked(List<Receipt> receipts, LedgerGaps balances) {}

    /// Stated balances that do not follow from the rows.
    LedgerGaps balances() {
        return balances;
    }

    public ObservableList<Receipt> receipts() {
        return receipts;
    }

    public ReadOnlyObjectProperty<Optional<Receipt>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(Receipt receipt) {
        chosen.set(Optional.of(receipt));
    }

    public ObjectProperty<Part> part() {
        return part;
    }

    public RejectsViewModel rejects() {
        return rejects;
    }

    public ConflictsViewModel conflicts() {
        return conflicts;
    }

    public LimitsViewModel limits() {
        return limits;
    }

    /// Navigates from a receipt to its rejected lines.
    public void showRejectsOf(EvidenceFile file) {
        rejects.showFile(Optional.of(file));
        part.set(Part.REJECTS);
    }

    /// Navigates from a receipt to its undecided conflicts.
    public void showConflictsOf(EvidenceFile file) {
        conflicts.filter(file.name());
        part.set(Part.CONFLICTS);
    }
}
