package app.redress.console.parts;

import app.redress.console.parts.NewPassphraseViewModel.Advice;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two fields for a new passphrase, with what is still missing and the consequences of losing it.
public final class PassphraseFields extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double LABELS = 116;

    public PassphraseFields(NewPassphraseViewModel model, ViewContext context) {
        this(model, context, "secret.lost");
    }

    /// @param lost text key for the consequences of losing this passphrase
    public PassphraseFields(NewPassphraseViewModel model, ViewContext context, String lost) {
        super(8);
        getStyleClass().add("passphrase-fields");
        GridPane grid = grid();
        addRow(grid, context.say("secret.new"), field("passphrase-new", model.passphrase()));
        addRow(grid, context.say("secret.repeat"), field("passphrase-repeat", model.repeated()));
        Label hint = Parts.prose("", "passphrase-hint");
        hint.setId("passphrase-hint");
        WhileShown.listen(hint, () -> model.advice().subscribe(advice -> {
            hint.setText(words(advice, context));
            hint.pseudoClassStateChanged(WRONG, advice.wrong());
        }));
        grid.add(hint, 1, grid.getRowCount());
        getChildren().addAll(grid, Parts.prose(context.say(lost), "warning-words"));
    }

    /// The fields behind a check box that turns encryption on.
    public static Node optional(NewPassphraseViewModel model, ViewContext context) {
        CheckBox wanted = new CheckBox(context.say("secret.encrypt"));
        wanted.setId("passphrase-wanted");
        wanted.selectedProperty().bindBidirectional(model.wanted());
        PassphraseFields fields = new PassphraseFields(model, context);
        fields.visibleProperty().bind(wanted.selectedProperty());
        fields.managedProperty().bind(wanted.selectedProperty());
        return new VBox(10, wanted, fields);
    }

    /// A grid with labels to the left of fields; fields have one width across the grids of a dialog.
    public static GridPane grid() {
        GridPane grid = new GridPane(12, 8);
        grid.getColumnConstraints().add(new ColumnConstraints(LABELS));
        return grid;
    }

    public static void addRow(GridPane grid, String name, PasswordField field) {
        Label label = Parts.label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, field);
    }

    /// A password field bound to a model.
    public static PasswordField field(String id, StringProperty text) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static String words(Advice advice, ViewContext context) {
        return context.say("secret.hint." + advice.hint(), advice.missing());
    }
}
