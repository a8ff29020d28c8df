package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.CaseReader;
import app.redress.casefile.CaseReader.AccountQuery;
import app.redress.casefile.CaseReader.AccountRow;
import app.redress.casefile.CaseReader.AccountSort;
import app.redress.casefile.CaseReader.AccountState;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.Page;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.desktop.DecisionService;
import app.redress.desktop.PeopleService;
import app.redress.domain.Event;
import app.redress.domain.Tier;
import app.redress.evidence.imports.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The list of accounts, the selected account, and the visible part of its timeline.
public final class AccountsViewModel {
    private final CaseReader reader;
    private final ListViewModel<AccountRow> list;
    private final LatestRequest details;
    private final LatestRequest files;
    private final ReadOnlyObjectWrapper<Set<Tier>> tiers =
            new ReadOnlyObjectWrapper<>(EnumSet.of(Tier.CONFIRMED, Tier.PROBABLE, Tier.POSSIBLE, Tier.MULE));
    private final ReadOnlyObjectWrapper<String> account = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<AccountFinding>> finding =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(
            Instant.EPOCH,
            Instant.EPOCH.plus(Duration.ofDays(1)),
            Instant.EPOCH,
            Instant.EPOCH.plus(Duration.ofDays(1))));
    private final ReadOnlyIntegerWrapper selectedEvent = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<AccountState> state = new ReadOnlyObjectWrapper<>(AccountState.ANY);
    private final ReadOnlyObjectWrapper<List<AccountDecision>> gone = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestRequest looks;
    private final DecisionsViewModel decisions;
    private List<Receipt> receipts = List.of();

    /// @param changed called after a decision, so that other screens reload
    public AccountsViewModel(
            CaseReader reader, DecisionService service, PeopleService people, Threads threads, Runnable changed) {
        this.reader = reader;
        this.details = new LatestRequest(threads);
        this.files = new LatestRequest(threads);
        this.list = new ListViewModel<>(this::page, AccountSort.DUE.name(), true, threads);
        this.looks = new LatestRequest(threads);
        this.decisions = new DecisionsViewModel(reader, service, people, this, threads, changed);
    }

    public DecisionsViewModel decisions() {
        return decisions;
    }

    /// Loads the first page and the names of the files that events refer to.
    public void load() {
        files.ask(reader::receipts, found -> receipts = found);
        list.refresh();
        loadGone();
    }

    private void loadGone() {
        looks.ask(
                () -> reader.secondLooks().stream()
                        .filter(d -> reader.account(d.account()).isEmpty())
                        .toList(),
                gone::set);
    }

    /// Decisions about accounts that are no longer candidates and so not in the list.
    public ReadOnlyObjectProperty<List<AccountDecision>> gone() {
        return gone.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AccountState> state() {
        return state.getReadOnlyProperty();
    }

    /// Shows only accounts in this decision state.
    public void showState(AccountState wanted) {
        if (wanted != state.get()) {
            state.set(wanted);
            list.refresh();
        }
    }

    private Page<AccountRow> page(ListQuery q) {
        AccountSort sort = q.sort().isEmpty() ? AccountSort.ACCOUNT : AccountSort.valueOf(q.sort());
        return reader.accounts(
                new AccountQuery(q.text(), tiers.get(), state.get(), sort, q.descending(), q.offset(), q.limit()));
    }

    public ListViewModel<AccountRow> list() {
        return list;
    }

    public ReadOnlyObjectProperty<Set<Tier>> tiers() {
        return tiers.getReadOnlyProperty();
    }

    /// Shows only accounts of these tiers.
    public void showTiers(Set<Tier> wanted) {
        if (!wanted.equals(tiers.get())) {
            tiers.set(Set.copyOf(wanted));
            list.refresh();
        }
    }

    /// The selected account; empty for none.
    public ReadOnlyObjectProperty<String> account() {
        return account.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<AccountFinding>> finding() {
        return finding.getReadOnlyProperty();
    }

    public void select(String chosen) {
        if (!chosen.equals(account.get())) {
            account.set(chosen);
            details.ask(() -> reader.account(chosen), this::show);
        }
    }

    /// Reloads the account; the selected event and the visible part stay.
    public void refresh() {
        String shown = account.get();
        list.reload();
        details.ask(() -> reader.account(shown), found -> {
            int event = selectedEvent.get();
            selectedEvent.set(-1);
            finding.set(found);
            selectedEvent.set(event);
        });
    }

    private void show(Optional<AccountFinding> found) {
        selectedEvent.set(-1);
        found.ifPresent(f -> viewport.set(Viewport.incident(f.timeline())));
        finding.set(found);
    }

    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /// Moves or zooms the timeline.
    public void look(UnaryOperator<Viewport> move) {
        viewport.set(move.apply(viewport.get()));
    }

    public void lookAtIncident() {
        finding.get().ifPresent(f -> viewport.set(Viewport.incident(f.timeline())));
    }

    /// Index of the selected event in the timeline, -1 for none.
    public ReadOnlyIntegerProperty selectedEvent() {
        return selectedEvent.getReadOnlyProperty();
    }

    /// Selects an event and scrolls to it; an index outside the timeline selects nothing.
    public void selectEvent(int index) {
        List<JudgedEvent> events = finding.get().map(f -> f.timeline().events()).orElse(List.of());
        if (index >= 0 && index < events.size()) {
            look(v -> v.including(events.get(index).event().at()));
            selectedEvent.set(index);
        }
    }

    /// File and line of an event, such as transactions.csv:1204.
    public String source(Event event) {
        int file = event.source().file();
        String name = receipts.stream()
                .filter(r -> r.file().index() == file)
                .map(r -> r.file().name())
                .findFirst()
                .orElse("#" + file);
        return name + ":" + event.source().line();
    }
}
