package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The files of the wizard with their kind and state; arrow keys select, Delete removes.
final class FileList extends VBox {
    private final ListView<FileViewModel> list;

    FileList(ImportViewModel model, ViewContext context) {
        super(8);
        list = new ListView<>(model.files());
        list.setId("import-files");
        list.getStyleClass().add("files");
        list.setAccessibleText(context.say("import.files"));
        list.setCellFactory(_ -> new FileCell(model, context));
        list.setPlaceholder(Parts.prose(context.say("import.files.none"), "placeholder-words"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            FileViewModel chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.DELETE && chosen != null) {
                model.remove(chosen);
                key.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (now != null) {
                model.chosen().set(Optional.of(now));
            }
        });
        WhileShown.listen(this, () -> Subscription.combine(model.chosen().subscribe(this::choose)));
        getChildren().addAll(list, more(model, context));
    }

    private void choose(Optional<FileViewModel> chosen) {
        chosen.ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private static Button more(ImportViewModel model, ViewContext context) {
        Button more = new Button(context.say("import.more"), app.redress.console.parts.Icon.of(Feather.FILE_PLUS));
        more.setId("import-more");
        more.setMaxWidth(Double.MAX_VALUE);
        more.setOnAction(_ -> model.add(context.choosers().exports()));
        return more;
    }

    void start() {
        list.requestFocus();
    }
}
