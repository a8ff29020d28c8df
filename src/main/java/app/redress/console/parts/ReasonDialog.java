package app.redress.console.parts;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the reason for a step, which is required.
public final class ReasonDialog {
    private ReasonDialog() {}

    /// @return the reason; empty when it was cancelled
    public static Optional<String> ask(Scene over, String question, String act, ViewContext context) {
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(over.getWindow());
        dialog.setTitle(act);
        TextField reason = new TextField();
        reason.setId("reason");
        reason.setPromptText(context.say("step.reason"));
        reason.setAccessibleText(context.say("step.reason"));
        ButtonType yes = new ButtonType(act, ButtonData.OK_DONE);
        ButtonType no = new ButtonType(context.say("choose.cancel"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(over.getStylesheets());
        pane.getButtonTypes().setAll(yes, no);
        pane.setContent(new VBox(10, Parts.prose(question, "card-title"), reason));
        pane.setPrefWidth(440);
        pane.lookupButton(yes).setId("reason-act");
        pane.lookupButton(yes).disableProperty().bind(reason.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> reason.requestFocus());
        dialog.setResultConverter(button -> button == yes ? reason.getText() : null);
        return dialog.showAndWait();
    }
}
