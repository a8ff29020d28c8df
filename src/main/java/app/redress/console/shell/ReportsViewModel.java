package app.redress.console.shell;

import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.ReportService;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Writes the reports of the open case, one at a time.
public final class ReportsViewModel {
    private final LatestRequest writing;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Consumer<Path> written;

    /// @param written receives each file once it is on disk
    ReportsViewModel(Threads threads, Consumer<Path> written) {
        this.written = written;
        this.writing = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            threads.trouble().accept(failure);
        }));
    }

    /// Whether a report is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void management(ReportService service, Locale locale, Path target) {
        write(() -> service.management(locale, target), target);
    }

    void sheet(ReportService service, String account, Path target) {
        write(() -> service.victim(account, target), target);
    }

    private void write(Runnable work, Path target) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        writing.ask(
                () -> {
                    work.run();
                    return target;
                },
                file -> {
                    busy.set(false);
                    written.accept(file);
                });
    }
}
