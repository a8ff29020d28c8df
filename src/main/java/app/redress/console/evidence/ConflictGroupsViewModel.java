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

/// Conflicts grouped by how their rows differ: the selected group, what a rule would decide in it, and deciding the
/// whole group.
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

    /// Whether a conflict is in the selected group.
    boolean holds(Conflict conflict) {
        return chosen.get().isEmpty() || keys.contains(key(conflict));
    }

    /// The groups, the largest first.
    public ObservableList<ConflictGroup> groups() {
        return groups;
    }

    /// The selected group; empty for all conflicts.
    public ReadOnlyObjectProperty<Optional<ConflictGroup>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The decisions that the rule under consideration would make.
    public ReadOnlyObjectProperty<Optional<ConflictGroup.Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Selects one group, or all conflicts.
    public void choose(Optional<ConflictGroup> group) {
        if (!group.equals(chosen.get())) {
            preview.set(Optional.empty());
            set(group);
            conflicts.showMatching();
            conflicts.look(conflicts.rows().stream().findFirst());
        }
    }

    /// Selects the next group with undecided conflicts.
    void next() {
        groups.stream()
                .filter(group -> !group.undecided().isEmpty())
                .findFirst()
                .ifPresent(group -> choose(Optional.of(group)));
    }

    /// Previews a rule for the group.
    public void consider(ConflictRule rule) {
        preview.set(chosen.get().map(group -> group.preview(rule)));
    }

    public void dismiss() {
        preview.set(Optional.empty());
    }

    /// Applies the previewed decisions.
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
