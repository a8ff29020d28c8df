package app.redress.console.shell;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The name of the case, which can be edited in place: Enter keeps it, Escape or leaving the field does not.
final class CaseName extends HBox {
    private static final double WIDTH = 420;

    private final ShellViewModel model;
    private final ViewContext context;
    private final Label name = Parts.label("", "case-name");
    private final Button edit;

    CaseName(ShellViewModel model, CaseScreens screens, ViewContext context) {
        super(4);
        this.model = model;
        this.context = context;
        setAlignment(Pos.CENTER_LEFT);
        name.setId("case-name");
        edit = Parts.iconButton("case-rename", Feather.EDIT_2, context.say("header.rename"));
        edit.getStyleClass().add("small-icon");
        edit.setOnAction(_ -> edit());
        getChildren().add(name);
        if (screens.open().sample()) {
            name.setText(screens.name(context.texts()));
        } else {
            getChildren().add(edit);
            WhileShown.listen(this, () -> model.caseName().subscribe(name::setText));
        }
    }

    private void edit() {
        TextField field = new TextField(name.getText());
        field.setId("case-name-field");
        field.setAccessibleText(context.say("header.rename"));
        field.setPrefWidth(WIDTH);
        field.setOnAction(_ -> {
            model.rename(field.getText());
            leave();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                leave();
                key.consume();
            }
        });
        getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                leave();
            }
        });
    }

    private void leave() {
        getChildren().setAll(name, edit);
    }
}
