package app.redress.console.claims;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for an account, and where a decision depends on it for the reason as well.
final class AccountDialog {
    private final ViewContext context;
    private final TextField account = new TextField();
    private final TextField reason = new TextField();

    /// @param start account offered
    AccountDialog(String start, ViewContext context) {
        this.context = context;
        account.setText(start);
        field(account, "claims-account", context.say("column.account"));
        field(reason, "claims-reason", context.say("step.reason"));
    }

    /// What was typed.
    record Answer(String account, String reason) {}

    private static void field(TextField field, String id, String words) {
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
    }

    /// @param name of the question in the texts
    Optional<Answer> ask(Scene over, String name, boolean withReason) {
        Dialog<Answer> dialog = new Dialog<>();
        dialog.initOwner(over.getWindow());
        dialog.setTitle(context.say(name + ".act"));
        ButtonType yes = new ButtonType(context.say(name + ".act"), ButtonData.OK_DONE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(over.getStylesheets());
        pane.getButtonTypes().setAll(yes, new ButtonType(context.say("choose.cancel"), ButtonData.CANCEL_CLOSE));
        VBox content = new VBox(10, Parts.prose(context.say(name + ".ask"), "card-title"), account);
        if (withReason) {
            content.getChildren().add(reason);
        }
        pane.setContent(content);
        pane.setPrefWidth(460);
        BooleanBinding missing = Bindings.createBooleanBinding(
                () -> account.getText().isBlank()
                        || withReason && reason.getText().isBlank(),
                account.textProperty(),
                reason.textProperty());
        pane.lookupButton(yes).setId("claims-account-act");
        pane.lookupButton(yes).disableProperty().bind(missing);
        dialog.setOnShown(_ -> account.requestFocus());
        dialog.setResultConverter(button -> button == yes
                ? new Answer(account.getText().strip(), reason.getText().strip())
                : null);
        return dialog.showAndWait();
    }
}
