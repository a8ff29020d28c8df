package app.redress.console.compensation;

import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WholeListPlan;
import app.redress.console.parts.WholeListViewModel;
import app.redress.console.parts.WorkListViewModel;
import app.redress.console.parts.WorkflowStep;
import app.redress.desktop.DecisionService;
import app.redress.desktop.ListExportService.WorkList;
import app.redress.desktop.OpenCase;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The compensation list, largest amounts first, with the decisions people may take on it: for selected rows, or for
/// all rows in the list.
public final class CompensationViewModel {
    private final ItemChoices choices = new ItemChoices();
    private final WorkListViewModel<CaseItem> work;
    private final WholeListViewModel all;
    private final CaseReader reader;
    private final LatestRequest counting;
    private final ReadOnlyObjectWrapper<List<StageCount>> stages = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyBooleanWrapper dated = new ReadOnlyBooleanWrapper();

    public CompensationViewModel(OpenCase open, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<CaseItem>(
                query -> open.reader().compensation(choices.filter(query.text()), query), "amount", true, threads);
        this.work = new WorkListViewModel<>(
                WorkList.COMPENSATION,
                list,
                open.export(),
                steps(open.decisions()),
                threads,
                openAccount,
                this::filter);
        this.all = new WholeListViewModel(all(open.decisions()), list::reload, threads);
        this.reader = open.reader();
        this.counting = new LatestRequest(threads);
        // counted anew whenever the list was read anew
        list.rows().subscribe(this::count);
        list.rows()
                .subscribe(() -> dated.set(dated.get() || list.rows().stream().anyMatch(item -> item.due() != null)));
        choices.status().subscribe((_, _) -> list.refresh());
        choices.channel().subscribe((_, _) -> list.refresh());
    }

    private void count() {
        ItemFilter shown = filter();
        counting.ask(() -> reader.stages(shown), stages::set);
    }

    /// Whether any item has had a day by which it is due: only where rules were chosen.
    public ReadOnlyBooleanProperty dated() {
        return dated.getReadOnlyProperty();
    }

    /// How many items stand at each stage; empty until counted.
    public ReadOnlyObjectProperty<List<StageCount>> stages() {
        return stages.getReadOnlyProperty();
    }

    /// Shows the items at one stage; if they are shown already, those at all stages.
    public void choose(Status stage) {
        Optional<Status> chosen = Optional.of(stage);
        choices.status().set(choices.status().get().equals(chosen) ? Optional.empty() : chosen);
    }

    private ItemFilter filter() {
        return choices.filter(work.list().query().get().text());
    }

    public WorkListViewModel<CaseItem> work() {
        return work;
    }

    public ListViewModel<CaseItem> list() {
        return work.list();
    }

    public ItemChoices choices() {
        return choices;
    }

    /// One step for all items that the list shows.
    public WholeListViewModel all() {
        return all;
    }

    private List<WholeListViewModel.Step> all(DecisionService decisions) {
        return List.of(
                whole("review", Status.REVIEWED, false, decisions),
                whole("approve", Status.APPROVED, false, decisions),
                whole("hold", Status.ON_HOLD, true, decisions),
                whole("reject", Status.REJECTED, true, decisions),
                whole("reopen", Status.PROPOSED, true, decisions));
    }

    private WholeListViewModel.Step whole(String name, Status to, boolean needsReason, DecisionService decisions) {
        return new WholeListViewModel.Step(
                name,
                needsReason,
                "compensationAll.count",
                () -> WholeListPlan.of(
                        decisions.preview(filter(), to), (items, reason) -> decisions.all(items, to, reason)));
    }

    static List<WorkflowStep<CaseItem>> steps(DecisionService decisions) {
        return List.of(
                step("review", Status.REVIEWED, false, decisions),
                step("approve", Status.APPROVED, false, decisions),
                step("hold", Status.ON_HOLD, true, decisions),
                step("reject", Status.REJECTED, true, decisions),
                step("recover", Status.RECOVERED, true, decisions),
                step("waive", Status.WAIVED, true, decisions),
                step("reopen", Status.PROPOSED, true, decisions));
    }

    private static WorkflowStep<CaseItem> step(String name, Status to, boolean needsReason, DecisionService decisions) {
        return new WorkflowStep<>(
                name,
                needsReason,
                item -> CompensationWorkflow.next(item.status(), item.amount()).contains(to),
                (item, reason) -> decisions.compensation(item, to, reason));
    }
}
