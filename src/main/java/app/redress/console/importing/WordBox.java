package app.redress.console.importing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A combo box in a table row that only reports the user's own selections.
final class WordBox<T> extends ComboBox<T> {
    WordBox(List<T> choices, T now, Function<T, String> words, Consumer<T> chosen) {
        getItems().setAll(choices);
        if (!choices.contains(now)) {
            getItems().addFirst(now);
        }
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return now;
            }
        });
        setValue(now);
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(14);
        getStyleClass().add("compact");
        valueProperty().subscribe((_, value) -> {
            if (value != null && !value.equals(now)) {
                chosen.accept(value);
            }
        });
    }
}
