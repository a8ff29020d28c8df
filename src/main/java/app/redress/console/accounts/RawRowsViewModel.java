package app.redress.console.accounts;

import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.EvidenceService;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.source.RawRows.RawRow;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lines of evidence around the one that tells of an event.
final class RawRowsViewModel {
    private final EvidenceService evidence;
    private final LatestRequest reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    RawRowsViewModel(EvidenceService evidence, Threads threads) {
        this.evidence = evidence;
        this.reading =
                new LatestRequest(threads.withTrouble(why -> shown.set(new Shown(List.of(), Refusals.ofWork(why)))));
    }

    /// @param refused why they cannot be shown; blank if they can
    record Shown(List<RawRow> rows, Message refused) {
        static final Shown NOTHING = new Shown(List.of(), Message.nothing());

        Shown {
            rows = List.copyOf(rows);
        }
    }

    /// Nothing while the file is being read.
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    void read(SourceLine line) {
        shown.set(Shown.NOTHING);
        reading.ask(() -> evidence.rawRows(line), rows -> shown.set(new Shown(rows, Message.nothing())));
    }
}
