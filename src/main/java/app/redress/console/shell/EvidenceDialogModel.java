package app.redress.console.shell;

import app.redress.console.desk.EvidenceChoice;
import app.redress.console.parts.NewPassphraseViewModel;
import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Exports on their way to an analysis: what each file is taken for, and in which zone its times are.
final class EvidenceDialogModel {
    private final ObservableList<Item> items =
            FXCollections.observableArrayList(item -> new javafx.beans.Observable[] {item.kind()});
    private final ObjectProperty<ZoneId> zone;
    private final NewPassphraseViewModel passphrase = new NewPassphraseViewModel(false);
    private final ObjectProperty<Optional<Path>> caseFile = new SimpleObjectProperty<>(Optional.empty());

    /// @param looking looks into a file off the screen's thread
    EvidenceDialogModel(List<Path> files, Looking looking, ZoneId zone) {
        this.zone = new SimpleObjectProperty<>(zone);
        files.forEach(file -> items.add(new Item(file)));
        items.forEach(item -> looking.look(item.file(), found -> item.kind().set(found), item.trouble()::set));
    }

    ObservableList<Item> items() {
        return items;
    }

    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    ObjectProperty<Optional<Path>> caseFile() {
        return caseFile;
    }

    NewPassphraseViewModel passphrase() {
        return passphrase;
    }

    void remove(Item item) {
        items.remove(item);
    }

    /// Every file has a kind and there are transactions: without them there is no damage to find.
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                        () -> items.stream().allMatch(item -> item.kind().get().isPresent()) && hasTransactions(),
                        items)
                .and(passphrase.ready());
    }

    private boolean hasTransactions() {
        return items.stream().anyMatch(i -> i.kind().get().equals(Optional.of(EvidenceKind.TRANSACTIONS)));
    }

    EvidenceChoice choice() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (Item item : items) {
            item.kind().get().ifPresent(kind -> files.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(item.file()));
        }
        return new EvidenceChoice(
                files,
                zone.get(),
                caseFile.get().orElse(null),
                passphrase.take().orElse(null));
    }

    /// Tells what a file looks like, or in words why it cannot be an export at all.
    @FunctionalInterface
    interface Looking {
        void look(Path file, Consumer<Optional<EvidenceKind>> found, Consumer<String> unusable);
    }

    /// One file and what it is taken for; empty until that is known.
    ///
    /// @param trouble in words why the file cannot be read; blank for none
    record Item(Path file, ObjectProperty<Optional<EvidenceKind>> kind, StringProperty trouble) {
        Item(Path file) {
            this(file, new SimpleObjectProperty<>(Optional.empty()), new SimpleStringProperty(""));
        }
    }
}
