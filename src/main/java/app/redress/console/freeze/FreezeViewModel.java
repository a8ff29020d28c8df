package app.redress.console.freeze;

import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.WronglyFrozen;
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
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import app.redress.worklist.FreezeWorkflow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The freeze list in order of urgency with what a delay costs, the accounts that are frozen wrongly, both with the
/// decisions people may take, and what the operator's controls would have saved.
public final class FreezeViewModel {
    private static final int LONGEST = 10;

    private final CaseReader reader;
    private final WorkListViewModel<FreezeItem> toFreeze;
    private final WorkListViewModel<WronglyFrozen> wrongly;
    private final ContainmentViewModel containment;
    private final WholeListViewModel all;
    private final WholeListViewModel releases;
    private final LatestRequest paces;
    private final ReadOnlyObjectWrapper<Message> pace = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.TO_FREEZE);

    /// The parts of the screen.
    public enum Part {
        TO_FREEZE,
        WRONGLY_FROZEN,
        CONTROLS
    }

    public FreezeViewModel(OpenCase open, Threads threads, Consumer<String> openAccount) {
        this.reader = open.reader();
        this.paces = new LatestRequest(threads);
        this.containment = new ContainmentViewModel(reader, threads);
        this.toFreeze = new WorkListViewModel<>(
                WorkList.FREEZE,
                new ListViewModel<>(reader::freeze, "priority", false, threads),
                open.export(),
                steps(open.decisions()),
                threads,
                openAccount,
                () -> ItemFilter.ALL);
        this.all = new WholeListViewModel(all(open.decisions()), toFreeze.list()::reload, threads);
        Threads older = threads.withTrouble(failure -> {
            if (!(failure instanceof UnusableInput)) {
                threads.trouble().accept(failure);
            }
        });
        this.wrongly = new WorkListViewModel<>(
                WorkList.WRONGLY_FROZEN,
                new ListViewModel<>(reader::wronglyFrozen, "", false, older),
                open.export(),
                List.of(release(open.decisions())),
                threads,
                openAccount,
                () -> ItemFilter.ALL);
        this.releases = new WholeListViewModel(
                List.of(new WholeListViewModel.Step(
                        "release", true, "wronglyAll.count", () -> releases(open.decisions()))),
                wrongly.list()::reload,
                threads);
        wrongly.list().total().subscribe((_, _) -> toFreeze.list().reload());
        toFreeze.list().rows().subscribe(this::followInTheOther);
    }

    /// Loads both lists and what a delay costs.
    public void load() {
        toFreeze.list().reload();
        wrongly.list().reload();
        paces.ask(this::paceNow, pace::set);
    }

    /// Reloads the list that nobody is looking at, so that no selection is lost.
    private void followInTheOther() {
        if (part.get() == Part.TO_FREEZE) {
            wrongly.list().reload();
        }
    }

    /// The cost of a delay in words, or why it is not known.
    private Message paceNow() {
        try {
            return reader.drainSpeed().said();
        } catch (UnusableInput older) {
            return older.said();
        }
    }

    public WorkListViewModel<FreezeItem> toFreeze() {
        return toFreeze;
    }

    /// One step for everything that the freeze list shows.
    public WholeListViewModel all() {
        return all;
    }

    private List<WholeListViewModel.Step> all(DecisionService decisions) {
        return List.of(
                whole("request", Status.REQUESTED, Set.of(), false, decisions),
                whole("frozen", Status.FROZEN, Set.of(), false, decisions),
                whole("release", Status.RELEASED, Set.of(), true, decisions),
                whole("requestAgain", Status.REQUESTED, Set.of(Status.RELEASED), true, decisions));
    }

    /// @param from states of the rows it is for; empty for all
    private WholeListViewModel.Step whole(
            String name, Status to, Set<Status> from, boolean needsReason, DecisionService decisions) {
        return new WholeListViewModel.Step(
                name,
                needsReason,
                "freezeAll.count",
                () -> WholeListPlan.of(
                        decisions.previewFreezes(
                                reader.freeze(from, toFreeze.list().everythingShown()).rows().stream()
                                        .map(FreezeItem::account)
                                        .toList(),
                                to,
                                needsReason),
                        (rows, reason) -> decisions.freezeAll(rows, to, reason)));
    }

    /// One release for every account that the list of those frozen wrongly shows.
    public WholeListViewModel releases() {
        return releases;
    }

    private WholeListPlan releases(DecisionService decisions) {
        List<WronglyFrozen> shown =
                reader.wronglyFrozen(wrongly.list().everythingShown()).rows();
        AccountStep step = decisions.previewFreezes(
                shown.stream().map(WronglyFrozen::account).toList(), Status.RELEASED, true);
        Set<String> released = Set.copyOf(step.accounts());
        List<WholeListPlan.Line> longest = shown.stream()
                .filter(row -> released.contains(row.account()))
                .sorted(Comparator.comparingLong(WronglyFrozen::hours).reversed())
                .limit(LONGEST)
                .map(row ->
                        new WholeListPlan.Line(row.account(), Optional.empty(), row.hours(), WholeListPlan.Unit.HOURS))
                .toList();
        return WholeListPlan.of(step, longest, (rows, reason) -> decisions.freezeAll(rows, Status.RELEASED, reason));
    }

    public WorkListViewModel<WronglyFrozen> wrongly() {
        return wrongly;
    }

    /// What controls saved and would have saved.
    public ContainmentViewModel containment() {
        return containment;
    }

    /// What each ten minutes of delay cost in this case.
    public ReadOnlyObjectProperty<Message> pace() {
        return pace.getReadOnlyProperty();
    }

    public ObjectProperty<Part> part() {
        return part;
    }

    static List<WorkflowStep<FreezeItem>> steps(DecisionService decisions) {
        return List.of(
                step("request", Status.REQUESTED, false, decisions),
                step("frozen", Status.FROZEN, false, decisions),
                step("release", Status.RELEASED, true, decisions),
                step("requestAgain", Status.REQUESTED, true, decisions));
    }

    private static WorkflowStep<FreezeItem> step(
            String name, Status to, boolean needsReason, DecisionService decisions) {
        return new WorkflowStep<>(
                name,
                needsReason,
                item -> FreezeWorkflow.next(item.status()) == to
                        && (item.status() == Status.RELEASED) == name.equals("requestAgain"),
                (item, reason) -> decisions.freeze(item.account(), item.version(), to, reason));
    }

    private static WorkflowStep<WronglyFrozen> release(DecisionService decisions) {
        return new WorkflowStep<>(
                "release",
                true,
                _ -> true,
                (row, reason) -> decisions.freeze(row.account(), row.version(), Status.RELEASED, reason));
    }
}
