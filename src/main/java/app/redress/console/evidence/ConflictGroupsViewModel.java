package app.redress.console.evidence;

import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictPattern;
import app.redress.evidence.duplicates.ConflictRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The conflicts by the way their rows differ: which group is looked at, what a rule would decide in it, and the
/// decision for all of it.
public final class ConflictGroupsViewModel {
    private final ConflictsViewModel conflicts;
    private final ObservableList<ConflictGroup> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ConflictGroup>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConflictGroup.Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Set<String> keys = Set.of();

    ConflictGroupsViewModel(ConflictsViewModel conflicts) {
        this.conflicts = conflicts;
    }

    void show(List<ConflictGroup> found) {
        Optional<ConflictPattern> before = chosen.get().map(ConflictGroup::pattern);
        groups.setAll(found);
        preview.set(Optional.empty());
        set(found.stream()
                .filter(group -> before.filter(group.pattern()::equals).isPresent())
                .findFirst());
    }

    private void set(Optional<ConflictGroup> group) {
        keys = new HashSet<>(group.stream()
                .flatMap(g -> g.conflicts().stream())
                .map(ConflictGroupsViewModel::key)
                .toList());
        chosen.set(group);
    }

    private static String key(Conflict conflict) {
        return conflict.kind() + " " + conflict.key();
    }

    /// Whether a conflict is in the group that is looked at.
    boolean holds(Conflict conflict) {
        return chosen.get().isEmpty() || keys.contains(key(conflict));
    }

    /// The largest first.
    public ObservableList<ConflictGroup> groups() {
        return groups;
    }

    /// Empty for all of them.
    public ReadOnlyObjectProperty<Optional<ConflictGroup>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What the rule that is thought of would decide.
    public ReadOnlyObjectProperty<Optional<ConflictGroup.Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Looks at one group, or at all conflicts.
    public void choose(Optional<ConflictGroup> group) {
        if (!group.equals(chosen.get())) {
            preview.set(Optional.empty());
            set(group);
            conflicts.showMatching();
            conflicts.look(conflicts.rows().stream().findFirst());
        }
    }

    /// The next group with something to decide.
    void next() {
        groups.stream()
                .filter(group -> !group.undecided().isEmpty())
                .findFirst()
                .ifPresent(group -> choose(Optional.of(group)));
    }

    /// Shows what a rule would decide in the group.
    public void consider(ConflictRule rule) {
        preview.set(chosen.get().map(group -> group.preview(rule)));
    }

    public void dismiss() {
        preview.set(Optional.empty());
    }

    /// Decides what the preview shows.
    public void decide(String note) {
        ConflictGroup group = chosen.get().orElse(null);
        ConflictGroup.Preview shown = preview.get().orElse(null);
        if (group == null || shown == null || shown.choices().isEmpty()) {
            return;
        }
        Set<String> decided =
                new HashSet<>(shown.choices().stream().map(ConflictChoice::key).toList());
        List<Conflict> before = group.undecided().stream()
                .filter(conflict -> decided.contains(conflict.key()))
                .toList();
        String said = group.code() + " = " + shown.rule().code();
        conflicts.keep(before, shown.choices(), note.isBlank() ? said : said + "; " + note.strip());
    }
}
