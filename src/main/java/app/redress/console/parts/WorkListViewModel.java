package app.redress.console.parts;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.ItemFilter;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.desktop.ListExportService;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.ListExportService.WorkList;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A worklist: its page, its export, and navigation from a row to the account.
public final class WorkListViewModel<T> {
    private final ListViewModel<T> list;
    private final BiFunction<ListQuery, Path, Exported> export;
    private final LatestRequest exports;
    private final Threads threads;
    private final Consumer<String> openAccount;
    private final StepsViewModel<T> steps;

    public WorkListViewModel(
            WorkList kind,
            ListViewModel<T> list,
            ListExportService export,
            List<WorkflowStep<T>> steps,
            Threads threads,
            Consumer<String> openAccount,
            Supplier<ItemFilter> narrowed) {
        this(list, (shown, target) -> export.export(kind, narrowed.get(), shown, target), steps, threads, openAccount);
    }

    /// @param export writes all rows of a query to a file
    public WorkListViewModel(
            ListViewModel<T> list,
            BiFunction<ListQuery, Path, Exported> export,
            List<WorkflowStep<T>> steps,
            Threads threads,
            Consumer<String> openAccount) {
        this.list = list;
        this.export = export;
        this.threads = threads;
        this.exports = new LatestRequest(threads);
        this.openAccount = openAccount;
        this.steps = new StepsViewModel<>(steps, list, threads);
    }

    public ListViewModel<T> list() {
        return list;
    }

    public StepsViewModel<T> steps() {
        return steps;
    }

    /// Exports all matching rows on all pages, in the list's order.
    public void export(Path target, Consumer<Exported> written) {
        ListQuery shown = list.everythingShown();
        exports.ask(threads.listed(Kind.EXPORT, target, () -> export.apply(shown, target)), written);
    }

    public void openAccount(String account) {
        openAccount.accept(account);
    }
}
