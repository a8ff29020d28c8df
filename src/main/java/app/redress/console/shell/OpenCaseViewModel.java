package app.redress.console.shell;

import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.results.CaseSummary;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.BackgroundWork.Outcome;
import app.redress.console.parts.BackgroundWork.Piece;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.console.shell.WorkViewModel.Task;
import app.redress.desktop.OpenCase;
import app.redress.domain.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open case, its name, and the one long piece of work that opens or renews it.
final class OpenCaseViewModel {
    private final Threads threads;
    private final BiFunction<OpenCase, CaseSummary, CaseScreens> screensOf;
    private final ImportsViewModel imports;
    private final NavigationViewModel navigation;
    private final Consumer<Notice> told;
    private final WorkViewModel work = new WorkViewModel();
    private final UnlockViewModel unlock = new UnlockViewModel();
    private final ReadOnlyObjectWrapper<Optional<CaseScreens>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final LatestRequest renaming;
    private volatile CompletableFuture<@Nullable Void> closing = CompletableFuture.completedFuture(null);
    private long latestWork;

    /// @param screensOf makes the screens of a case that was opened
    /// @param told receives what the user should know
    OpenCaseViewModel(
            Threads threads,
            BiFunction<OpenCase, CaseSummary, CaseScreens> screensOf,
            ImportsViewModel imports,
            NavigationViewModel navigation,
            Consumer<Notice> told) {
        this.threads = threads;
        this.screensOf = screensOf;
        this.imports = imports;
        this.navigation = navigation;
        this.told = told;
        this.renaming = new LatestRequest(threads);
    }

    ReadOnlyObjectProperty<Optional<CaseScreens>> open() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    WorkViewModel work() {
        return work;
    }

    UnlockViewModel unlock() {
        return unlock;
    }

    void rename(String fresh) {
        open.get()
                .filter(_ -> !fresh.isBlank() && !fresh.strip().equals(name.get()))
                .ifPresent(
                        screens -> renaming.ask(() -> screens.open().keeping().rename(fresh), name::set));
    }

    /// Opens or renews a case in the background; does nothing while other work runs.
    ///
    /// @param task what the work is for
    /// @param front what to show once the case is open
    /// @param asking what to do about a case that needs a passphrase
    void run(
            Task task, Function<Progress, OpenCase> opening, Consumer<CaseScreens> front, Consumer<CaseLocked> asking) {
        if (work.running().get()) {
            return;
        }
        long number = ++latestWork;
        told.accept(Notice.NONE);
        var progress = work.begin(task);
        Piece piece = threads.work().begin(Kind.CASE, "Work." + task, Optional.empty());
        threads.background().execute(() -> {
            try {
                closing.join(); // what is opened may be the case that is being closed
                OpenCase opened = opening.apply(progress);
                CaseSummary summary = opened.reader().summary();
                threads.screen().execute(() -> {
                    threads.work().end(piece, Outcome.DONE);
                    show(number, opened, summary, front);
                });
            } catch (CaseLocked locked) {
                threads.screen().execute(() -> {
                    threads.work().end(piece, Outcome.STOPPED);
                    work.end();
                    asking.accept(locked);
                });
            } catch (RuntimeException failure) {
                threads.screen().execute(() -> failed(piece, failure));
            }
        });
    }

    /// Prepares files in the background, for a case that is not there yet; does nothing while other work runs.
    ///
    /// @param ready receives them
    void prepare(Task task, Function<Progress, List<Path>> preparing, Consumer<List<Path>> ready) {
        if (work.running().get()) {
            return;
        }
        told.accept(Notice.NONE);
        var progress = work.begin(task);
        Piece piece = threads.work().begin(Kind.CASE, "Work." + task, Optional.empty());
        threads.background().execute(() -> {
            try {
                List<Path> files = preparing.apply(progress);
                threads.screen().execute(() -> {
                    threads.work().end(piece, Outcome.DONE);
                    work.end();
                    ready.accept(files);
                });
            } catch (RuntimeException failure) {
                threads.screen().execute(() -> failed(piece, failure));
            }
        });
    }

    private void failed(Piece piece, RuntimeException failure) {
        boolean stopped = failure instanceof Progress.Cancelled;
        threads.work().end(piece, stopped ? Outcome.STOPPED : Outcome.FAILED);
        work.end();
        unlock.close();
        if (!imports.failed(failure)) {
            told.accept(Notice.of(failure));
        }
    }

    private void show(long number, OpenCase opened, CaseSummary summary, Consumer<CaseScreens> front) {
        work.end();
        unlock.close();
        imports.succeeded();
        if (number != latestWork) {
            opened.close();
            return;
        }
        Optional<CaseScreens> before = open.get();
        CaseScreens fresh = screensOf.apply(opened, summary);
        // a case that was analysed again is the same one and must stay open
        boolean same = before.filter(screens -> screens.open().equals(opened)).isPresent();
        if (same) {
            before.ifPresent(fresh::goOn);
        }
        front.accept(fresh);
        name.set(summary.name());
        navigation.entered(Optional.of(fresh), same);
        open.set(Optional.of(fresh));
        before.filter(_ -> !same).ifPresent(other -> {
            imports.forgetOtherCase();
            closing = CompletableFuture.runAsync(other.open()::close, threads.background())
                    .exceptionally(this::notClosed);
        });
    }

    private @Nullable Void notClosed(Throwable failure) {
        threads.screen().execute(() -> told.accept(Notice.of(failure)));
        return null;
    }

    /// Releases the case file.
    void close() {
        work.cancel();
        imports.leave();
        latestWork++;
        open.get().ifPresent(screens -> {
            screens.uncertainty().close();
            screens.open().close();
        });
        open.set(Optional.empty());
        navigation.entered(Optional.empty(), false);
    }
}
