package app.redress.console.evidence;

import app.redress.console.evidence.ConflictsViewModel.Compared;
import app.redress.console.evidence.ConflictsViewModel.Row;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.duplicates.Conflict;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rows of one conflict side by side, with the decision on them.
final class SidesView extends VBox {
    private final ConflictsViewModel model;
    private final ViewContext context;
    private final TextField note = new TextField();
    private Optional<Conflict> shown = Optional.empty();
    private boolean open = true;

    SidesView(ConflictsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("sides");
        getStyleClass().addAll("card", "below-divider");
        note.setId("conflict-note");
        note.setPromptText(context.say("conflicts.note"));
        note.setAccessibleText(context.say("conflicts.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        WhileShown.listen(this, () -> model.chosen()
                .subscribe(chosen -> chosen.ifPresentOrElse(this::show, this::showNothing))
                .and(model.busy().subscribe(_ -> showAgain()))
                .and(model.working().subscribe(_ -> showAgain())));
    }

    /// @param side zero-based; -1 when none of the rows counts
    void decide(int side) {
        if (!open) {
            return;
        }
        if (side < 0) {
            model.decideNone(note.getText());
        } else {
            model.decide(side, note.getText());
        }
    }

    private void showNothing() {
        shown = Optional.empty();
        getChildren().setAll(Parts.prose(context.say("conflicts.choose"), "caption"));
    }

    private void showAgain() {
        model.chosen().get().ifPresent(this::show);
    }

    private void show(Compared compared) {
        Conflict conflict = compared.row().conflict();
        if (!shown.equals(Optional.of(conflict))) {
            open = conflict.choice() == null;
            note.clear();
        }
        shown = Optional.of(conflict);
        boolean disabled = model.busy().get() || model.working().getValue();
        ScrollPane scroll = Parts.scroll(new SidesGrid(compared, open, disabled, this::decide, context).grid());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(conflict), scroll, open ? deciding(disabled) : decided(compared.row()));
    }

    private HBox head(Conflict conflict) {
        Label key = Parts.label(conflict.key(), "card-title");
        key.setId("conflict-key");
        Label words = Parts.label(context.say("conflicts.undecided"), "caption");
        words.setVisible(conflict.choice() == null);
        return Parts.row(10, key, words);
    }

    private HBox deciding(boolean disabled) {
        Button none = new Button(context.say("conflicts.noneButton"), Icon.of(Feather.SLASH));
        none.setId("conflict-none");
        none.setMinWidth(USE_PREF_SIZE);
        none.setDisable(disabled);
        none.setOnAction(_ -> decide(-1));
        return Parts.row(8, note, none);
    }

    private HBox decided(Row row) {
        Button undo = new Button(context.say("conflicts.decideAgain"), Icon.of(Feather.ROTATE_CCW));
        undo.setId("conflict-again");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setDisable(model.busy().get() || model.working().getValue());
        undo.setOnAction(_ -> {
            open = true;
            showAgain();
        });
        VBox words = new VBox(2, Parts.prose(ConflictWords.decision(row.conflict(), context)));
        row.decision()
                .ifPresent(by -> words.getChildren().add(Parts.prose(ConflictWords.signature(by, context), "caption")));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row(8, Icon.of(Feather.CHECK_CIRCLE, "icon-good"), words, undo);
    }
}
