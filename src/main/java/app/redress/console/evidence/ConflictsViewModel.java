package app.redress.console.evidence;

import app.redress.casefile.conflicts.ConflictDecision;
import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.EvidenceService;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The conflicts, single and grouped by how their rows differ, the decisions on them, and whether the figures include
/// these decisions.
public final class ConflictsViewModel {
    private final EvidenceService evidence;
    private final FileHeaders headers;
    private final Consumer<List<CorrectedLines>> again;
    private final ObservableValue<Boolean> working;
    private final LatestRequest loading;
    private final LatestRequest comparing;
    private final LatestRequest deciding;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Compared>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper undecidedYen = new ReadOnlyLongWrapper();
    private final ConflictGroupsViewModel groups = new ConflictGroupsViewModel(this);
    private final ReadOnlyObjectWrapper<Optional<Undo>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper onlyUndecided = new ReadOnlyBooleanWrapper();
    private List<Row> all = List.of();
    private SeenConflicts seen = SeenConflicts.NONE;

    ConflictsViewModel(
            EvidenceService evidence,
            FileHeaders headers,
            Threads threads,
            Consumer<List<CorrectedLines>> again,
            ObservableValue<Boolean> working) {
        this.evidence = evidence;
        this.headers = headers;
        this.again = again;
        this.working = working;
        this.loading = new LatestRequest(threads);
        this.comparing = new LatestRequest(threads);
        this.deciding = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            threads.trouble().accept(failure);
            // what was refused may be out of date
            load();
        }));
    }

    /// State of a conflict.
    public enum State {
        UNDECIDED,
        /// Decided after the figures were calculated.
        WAITING,
        COUNTED
    }

    /// One conflict in the list.
    ///
    /// @param decision the latest decision on it; empty if there never was one
    public record Row(Conflict conflict, State state, Optional<ConflictDecision> decision) {}

    /// The last decision for undo: its conflicts as they were before, and what restores them.
    record Undo(List<Conflict> before, List<ConflictRequest> back) {}

    /// The selected conflict.
    record Compared(Row row, SideBySide fields) {}

    void load() {
        loading.ask(this::read, this::show);
    }

    private Found read() {
        List<ConflictChoice> counted = evidence.counted();
        Set<ConflictChoice> known = new HashSet<>(counted);
        SeenConflicts decisions = evidence.seen();
        List<Conflict> conflicts = evidence.conflicts();
        List<Row> found = conflicts.stream()
                .map(conflict -> new Row(conflict, state(conflict, known), decisions.of(conflict)))
                .toList();
        long withdrawn = counted.size()
                - conflicts.stream()
                        .map(Conflict::choice)
                        .filter(known::contains)
                        .count();
        return new Found(found, decisions, ConflictGroup.of(conflicts), (int) withdrawn);
    }

    /// Result of one query of the store.
    ///
    /// @param dropped number of decisions in the figures that were withdrawn or changed
    private record Found(List<Row> rows, SeenConflicts decisions, List<ConflictGroup> groups, int dropped) {}

    private static State state(Conflict conflict, Set<ConflictChoice> counted) {
        ConflictChoice choice = conflict.choice();
        if (choice == null) {
            return State.UNDECIDED;
        }
        return counted.contains(choice) ? State.COUNTED : State.WAITING;
    }

    private void show(Found found) {
        all = found.rows();
        seen = found.decisions();
        total.set(all.size());
        undecidedYen.set(all.stream()
                .filter(row -> row.state() == State.UNDECIDED)
                .mapToLong(row -> row.conflict().yen())
                .sum());
        undecided.set(count(State.UNDECIDED));
        waiting.set(Math.max(count(State.WAITING), found.dropped()));
        groups.show(found.groups());
        showMatching();
        Optional<Row> same = chosen.get().flatMap(before -> sameKey(before.row().conflict()));
        look(same.filter(rows::contains).or(() -> rows.stream().findFirst()));
    }

    private int count(State state) {
        return (int) all.stream().filter(row -> row.state() == state).count();
    }

    private Optional<Row> sameKey(Conflict conflict) {
        return all.stream()
                .filter(row -> row.conflict().kind() == conflict.kind()
                        && row.conflict().key().equals(conflict.key()))
                .findFirst();
    }

    void showMatching() {
        rows.setAll(all.stream().filter(this::matches).toList());
    }

    private boolean matches(Row row) {
        String wanted = text.get().toLowerCase(Locale.ROOT);
        boolean stateFits = !onlyUndecided.get() || row.state() == State.UNDECIDED;
        return stateFits
                && groups.holds(row.conflict())
                && (has(row.conflict().key(), wanted)
                        || row.conflict().sides().stream()
                                .anyMatch(side -> has(side.file().name(), wanted) || has(side.raw(), wanted)));
    }

    private static boolean has(String words, String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(wanted);
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// Number of all conflicts, shown or not.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty undecided() {
        return undecided.getReadOnlyProperty();
    }

    /// Yen at stake in undecided conflicts.
    public ReadOnlyLongProperty undecidedYen() {
        return undecidedYen.getReadOnlyProperty();
    }

    public ConflictGroupsViewModel groups() {
        return groups;
    }

    /// The last decision while it can be undone.
    ReadOnlyObjectProperty<Optional<Undo>> undo() {
        return undo.getReadOnlyProperty();
    }

    /// Number of decisions not yet included in the figures.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether a decision is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty onlyUndecided() {
        return onlyUndecided.getReadOnlyProperty();
    }

    void filter(String wanted) {
        text.set(wanted.strip());
        showMatching();
    }

    void showOnlyUndecided(boolean only) {
        onlyUndecided.set(only);
        showMatching();
    }

    ReadOnlyObjectProperty<Optional<Compared>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void look(Optional<Row> row) {
        comparing.ask(() -> row.map(r -> new Compared(r, compared(r.conflict()))), chosen::set);
    }

    private SideBySide compared(Conflict conflict) {
        if (conflict.sides().stream().noneMatch(side -> side.cells().isEmpty())) {
            return SideBySide.byMeaning(conflict);
        }
        return SideBySide.of(conflict.sides().stream()
                .map(side -> new SideBySide.Row(
                        headers.headers(side.file()),
                        RawFields.of(side.raw(), headers.separator(side.file())).stream()
                                .map(RawFields.Field::value)
                                .toList()))
                .toList());
    }

    /// Decides that one of the rows counts.
    ///
    /// @param side zero-based; a side that does not exist is ignored
    public void decide(int side, String note) {
        chosen.get().map(c -> c.row().conflict()).ifPresent(conflict -> {
            if (side >= 0 && side < conflict.sides().size()) {
                keep(
                        List.of(conflict),
                        List.of(ConflictChoice.of(conflict, conflict.sides().get(side))),
                        note);
            }
        });
    }

    /// Decides that none of the rows counts.
    public void decideNone(String note) {
        chosen.get()
                .map(c -> c.row().conflict())
                .ifPresent(conflict -> keep(List.of(conflict), List.of(ConflictChoice.none(conflict)), note));
    }

    /// @param before the conflicts being decided, as they are now
    void keep(List<Conflict> before, List<ConflictChoice> choices, String note) {
        List<ConflictRequest> requests = choices.stream().map(seen::decide).toList();
        change(() -> evidence.decide(requests, note.strip()), () -> {
            undo.set(Optional.of(new Undo(before, back(before, requests))));
            advance();
        });
    }

    /// Undoes the last decision.
    public void undoLast() {
        undo.get()
                .ifPresent(last -> change(() -> evidence.decide(last.back(), ""), () -> {
                    undo.set(Optional.empty());
                    look(sameKey(last.before().getFirst()));
                }));
    }

    private static List<ConflictRequest> back(List<Conflict> before, List<ConflictRequest> requests) {
        Map<String, ConflictRequest> granted = new HashMap<>();
        requests.forEach(request -> granted.put(request.kind() + " " + request.key(), request));
        return before.stream()
                .map(conflict -> Objects.requireNonNull(granted.get(conflict.kind() + " " + conflict.key()))
                        .back(conflict.choice()))
                .toList();
    }

    private void change(Runnable writing, Runnable then) {
        if (busy.get() || working.getValue()) {
            return;
        }
        busy.set(true);
        deciding.ask(
                () -> {
                    writing.run();
                    return read();
                },
                found -> {
                    busy.set(false);
                    show(found);
                    then.run();
                });
    }

    /// Selects the next undecided conflict or, when a group is finished, the next group.
    private void advance() {
        List<Row> open =
                rows.stream().filter(row -> row.state() == State.UNDECIDED).toList();
        if (open.isEmpty()) {
            groups.next();
            open = rows.stream().filter(row -> row.state() == State.UNDECIDED).toList();
        }
        if (!open.isEmpty()) {
            int from = chosen.get()
                    .flatMap(before -> sameKey(before.row().conflict()))
                    .map(rows::indexOf)
                    .orElse(-1);
            List<Row> after = rows.subList(from + 1, rows.size());
            look(Optional.of(after.stream()
                    .filter(row -> row.state() == State.UNDECIDED)
                    .findFirst()
                    .orElse(open.getFirst())));
        }
    }

    /// Analyses the case again, so that the figures include the decisions.
    public void analyseAgain() {
        again.accept(List.of());
    }

    ObservableValue<Boolean> working() {
        return working;
    }
}
