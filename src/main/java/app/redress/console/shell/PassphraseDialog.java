package app.redress.console.shell;

import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for the passphrase of the case being opened, until it is correct or the user cancels.
final class PassphraseDialog extends StackPane {
    private final UnlockViewModel model;
    private final ViewContext context;

    PassphraseDialog(UnlockViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("unlock");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.asking().subscribe(file -> file.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
    }

    private void show(Path file) {
        PasswordField field = PassphraseFields.field("unlock-passphrase", model.passphrase());
        field.setOnAction(_ -> model.submit());
        field.disableProperty().bind(model.busy());
        GridPane grid = PassphraseFields.grid();
        PassphraseFields.addRow(grid, context.say("secret.passphrase"), field);
        Label trouble = Parts.prose(context.say("secret.wrong"), "serious-words");
        trouble.setId("unlock-wrong");
        trouble.visibleProperty().bind(model.wrong());
        trouble.managedProperty().bind(model.wrong());
        VBox card = Parts.card(
                context.say("secret.title"),
                new VBox(4, Parts.prose(context.say("secret.words")), Parts.prose(file.toString(), "caption")),
                new VBox(8, grid, trouble),
                buttons());
        card.getStyleClass().add("dialog");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        // focus again after each attempt, since a disabled field loses it
        WhileShown.listen(field, () -> model.busy().subscribe(busy -> {
            if (!busy) {
                field.requestFocus();
            }
        }));
    }

    private Node buttons() {
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("unlock-cancel");
        cancel.setCancelButton(true);
        cancel.disableProperty().bind(model.busy());
        cancel.setOnAction(_ -> model.close());
        Button open = new Button();
        open.setId("unlock-open");
        open.getStyleClass().add("accent");
        open.textProperty().bind(model.busy().map(busy -> context.say(busy ? "secret.opening" : "secret.open")));
        open.disableProperty()
                .bind(model.busy()
                        .or(Bindings.createBooleanBinding(
                                () -> model.passphrase().get().isEmpty(), model.passphrase())));
        open.setOnAction(_ -> model.submit());
        return Parts.row(8, Parts.spacer(), cancel, open);
    }
}
