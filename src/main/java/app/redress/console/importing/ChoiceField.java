package app.redress.console.importing;

import app.redress.console.parts.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// A detected property of a file that can be overridden. It always shows the current value; a selection is reported,
/// and shown once the file has been inspected again.
final class ChoiceField extends VBox {
    private final ComboBox<String> choice = new ComboBox<>();
    private final Label why = Parts.label("", "caption");
    private final Tooltip tip = new Tooltip();
    private boolean showing;

    /// @param words display name of a value; the blank value means "as detected"
    ChoiceField(String id, String name, double width, UnaryOperator<String> words, Consumer<String> choose) {
        super(2);
        choice.setId(id);
        choice.setPrefWidth(width);
        choice.setMaxWidth(width);
        choice.setAccessibleText(name);
        choice.setConverter(new Converter(words));
        choice.setVisibleRowCount(14);
        choice.getStyleClass().add("compact");
        choice.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null && !now.equals(before)) {
                choose.accept(now);
            }
        });
        choice.addEventHandler(KeyEvent.KEY_TYPED, new TypeAhead(choice, words));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        why.setMaxWidth(width);
        Label label = Parts.label(name, "caption");
        label.setLabelFor(choice);
        getChildren().addAll(label, choice, why);
    }

    /// @param others alternatives
    /// @param reason where the value comes from
    void show(String value, List<String> others, String reason) {
        List<String> items = new ArrayList<>(others);
        if (!value.isEmpty() && !items.contains(value)) {
            items.addFirst(value);
        }
        showing = true;
        try {
            if (!items.equals(choice.getItems())) {
                choice.getItems().setAll(items);
            }
            choice.setValue(value.isEmpty() ? null : value);
        } finally {
            showing = false;
        }
        why.setText(reason);
        tip.setText(reason);
        why.setTooltip(reason.isEmpty() ? null : tip);
        choice.setTooltip(reason.isEmpty() ? null : tip);
    }

    /// Puts the label before the field instead of above it.
    void beside() {
        Label name = (Label) getChildren().getFirst();
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Parts.row(8, name, choice));
    }

    void prompt(String words) {
        choice.setPromptText(words);
    }

    void shown(boolean now) {
        setVisible(now);
        setManaged(now);
    }

    private static final class Converter extends StringConverter<String> {
        private final UnaryOperator<String> words;

        Converter(UnaryOperator<String> words) {
            this.words = words;
        }

        @Override
        public String toString(String value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
