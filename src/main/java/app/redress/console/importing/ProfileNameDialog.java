package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.mapping.MappingProfile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a profile's name, and warns when it replaces an existing one.
final class ProfileNameDialog {
    private ProfileNameDialog() {}

    static Optional<String> ask(Scene over, String current, List<MappingProfile> saved, ViewContext context) {
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(over.getWindow());
        dialog.setTitle(context.say("import.profile.title"));
        TextField name = new TextField(current);
        name.setId("profile-name");
        name.setAccessibleText(context.say("import.profile.name"));
        Label words = Parts.prose("", "caption");
        name.textProperty()
                .subscribe(typed -> words.setText(
                        replaced(typed, saved)
                                ? context.say("import.profile.replaces", typed.strip())
                                : context.say("import.profile.keeps")));
        ButtonType yes = new ButtonType(context.say("import.profile.act"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(context.say("choose.cancel"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(over.getStylesheets());
        pane.getButtonTypes().setAll(yes, no);
        Label label = Parts.label(context.say("import.profile.name"), "card-title");
        label.setLabelFor(name);
        pane.setContent(new VBox(10, label, name, words));
        pane.setPrefWidth(440);
        pane.lookupButton(yes).setId("profile-act");
        pane.lookupButton(yes).disableProperty().bind(name.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> name.requestFocus());
        dialog.setResultConverter(button -> button == yes ? name.getText() : null);
        return dialog.showAndWait();
    }

    private static boolean replaced(String typed, List<MappingProfile> saved) {
        return saved.stream().anyMatch(p -> p.name().equals(typed.strip()));
    }
}
