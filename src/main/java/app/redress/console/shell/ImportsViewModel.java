package app.redress.console.shell;

import app.redress.console.importing.ImportViewModel;
import app.redress.console.parts.Threads;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ImportService;
import app.redress.desktop.KnownEvidence;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the wizard while its import runs, so that it reappears unchanged if the import fails or is cancelled.
final class ImportsViewModel {
    private static final long STILL_MILLIS = 200;

    private final ImportService caseService;
    private final Threads threads;
    private final Executor settled;
    private final Consumer<EvidenceChoice> newCase;
    private final ReadOnlyObjectWrapper<Optional<ImportViewModel>> front =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImportViewModel> running = Optional.empty();
    private Optional<ImportViewModel> aside = Optional.empty();
    private Consumer<EvidenceChoice> done;

    ImportsViewModel(ImportService caseService, Threads threads, Consumer<EvidenceChoice> newCase) {
        this.caseService = caseService;
        this.threads = threads;
        this.settled = CompletableFuture.delayedExecutor(STILL_MILLIS, TimeUnit.MILLISECONDS, threads.screen());
        this.newCase = newCase;
        this.done = newCase;
    }

    ReadOnlyObjectProperty<Optional<ImportViewModel>> front() {
        return front.getReadOnlyProperty();
    }

    void add(List<Path> files, ZoneId zone) {
        if (front.get().isEmpty() && !bringBack(false)) {
            begin(List.of(), zone, newCase);
        }
        front.get().ifPresent(wizard -> wizard.add(files));
    }

    void begin(List<KnownEvidence> existing, ZoneId zone, Consumer<EvidenceChoice> then) {
        if (!existing.isEmpty() && bringBack(true)) {
            done = then;
            return;
        }
        leave();
        done = then;
        front.set(Optional.of(new ImportViewModel(caseService, threads, settled, zone, existing)));
    }

    void start() {
        front.get().filter(wizard -> wizard.blocked().get().isEmpty()).ifPresent(wizard -> {
            EvidenceChoice choice = wizard.choice();
            wizard.rest();
            running = Optional.of(wizard);
            front.set(Optional.empty());
            done.accept(choice);
        });
    }

    void leave() {
        front.get().ifPresent(ImportViewModel::close);
        front.set(Optional.empty());
    }

    /// Hides the wizard with its files and answers until more files are added.
    ///
    /// @return whether there was anything worth keeping
    boolean putAside() {
        Optional<ImportViewModel> wizard = front.get();
        if (wizard.filter(ImportViewModel::worthKeeping).isEmpty()) {
            leave();
            return false;
        }
        aside.ifPresent(ImportViewModel::close);
        wizard.get().rest();
        aside = wizard;
        front.set(Optional.empty());
        return true;
    }

    private boolean bringBack(boolean adding) {
        Optional<ImportViewModel> kept = aside.filter(wizard -> wizard.adding() == adding);
        kept.ifPresent(wizard -> {
            aside = Optional.empty();
            done = newCase;
            front.set(kept);
        });
        return kept.isPresent();
    }

    /// Drops a hidden wizard whose case is no longer open.
    void forgetOtherCase() {
        aside.filter(ImportViewModel::adding).ifPresent(wizard -> {
            wizard.close();
            aside = Optional.empty();
        });
    }

    void succeeded() {
        running.ifPresent(ImportViewModel::close);
        running = Optional.empty();
    }

    /// Shows the wizard again with the reason for the failure, or with a question that the analysis could not settle.
    ///
    /// @return whether the wizard shows it, so that no other message is needed
    boolean failed(RuntimeException failure) {
        Optional<ImportViewModel> wizard = running;
        running = Optional.empty();
        if (wizard.isEmpty()) {
            return false;
        }
        front.set(wizard);
        if (!(failure instanceof UnusableInput unusable)) {
            wizard.get().notice().set(Message.nothing());
            return false;
        }
        if (wizard.get().comparison().interrupted(unusable)) {
            return true;
        }
        wizard.get().notice().set(unusable.said());
        return false;
    }
}
