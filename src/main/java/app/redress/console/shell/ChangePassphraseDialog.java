package app.redress.console.shell;

import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for the open case's old passphrase and a new one.
final class ChangePassphraseDialog extends StackPane {
    private final ChangePassphraseViewModel model;
    private final ViewContext context;

    ChangePassphraseDialog(ChangePassphraseViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("change-passphrase");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.asking().subscribe(this::show));
    }

    private void show(boolean asked) {
        setVisible(asked);
        if (!asked) {
            getChildren().clear();
            return;
        }
        PasswordField old = PassphraseFields.field("passphrase-old", model.old());
        VBox card = Parts.card(
                context.say("secret.change.title"),
                Parts.prose(context.say("secret.change.words"), "caption"),
                oldRow(old),
                new PassphraseFields(model.fresh(), context),
                buttons());
        card.getStyleClass().add("dialog");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().setAll(card);
        old.requestFocus();
        WhileShown.listen(old, () -> model.wrong().subscribe(wrong -> {
            if (wrong) {
                old.requestFocus();
            }
        }));
    }

    private Node oldRow(PasswordField old) {
        GridPane grid = PassphraseFields.grid();
        PassphraseFields.addRow(grid, context.say("secret.old"), old);
        Label trouble = Parts.prose(context.say("secret.change.wrong"), "serious-words");
        trouble.setId("passphrase-old-wrong");
        trouble.visibleProperty().bind(model.wrong());
        trouble.managedProperty().bind(model.wrong());
        grid.add(trouble, 1, 1);
        return grid;
    }

    private Node buttons() {
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("change-cancel");
        cancel.setCancelButton(true);
        cancel.disableProperty().bind(model.busy());
        cancel.setOnAction(_ -> model.close());
        Button change = new Button(context.say("secret.change.act"));
        change.setId("change-act");
        change.getStyleClass().add("accent");
        change.disableProperty().bind(model.ready().not());
        change.setOnAction(_ -> model.submit());
        return Parts.row(8, Parts.spacer(), cancel, change);
    }
}
