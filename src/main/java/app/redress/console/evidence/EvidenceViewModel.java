package app.redress.console.evidence;

import app.redress.casefile.CaseReader;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Slot;
import app.redress.console.parts.Threads;
import app.redress.evidence.Receipt;
import app.redress.evidence.Reject;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files of the case, the receipt looked at, and the lines that could not be read.
public final class EvidenceViewModel {
    private final CaseReader reader;
    private final Slot files;
    private final ObservableList<Receipt> receipts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Receipt>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ListViewModel<Reject> rejects;

    public EvidenceViewModel(CaseReader reader, Threads threads) {
        this.reader = reader;
        this.files = new Slot(threads);
        this.rejects = new ListViewModel<>(reader::rejects, "", false, threads);
    }

    public void load() {
        files.ask(reader::receipts, found -> {
            receipts.setAll(found);
            chosen.set(found.stream().findFirst());
        });
        rejects.refresh();
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

    public ListViewModel<Reject> rejects() {
        return rejects;
    }
}
