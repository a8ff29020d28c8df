package app.redress.console.parts;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Drop-down filters whose first entry stands for all.
public final class Choices {
    private Choices() {}

    /// A box whose value is null for all.
    ///
    /// @param name what it filters by, for screen readers
    /// @param all text of the entry for all
    public static <T> ComboBox<T> box(String id, String name, Function<T, String> words, String all) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(ComboBox.USE_PREF_SIZE);
        box.setConverter(new StringConverter<T>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? all : words.apply(choice);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getItems().stream()
                        .filter(choice -> toString(choice).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        box.getItems().add(null);
        return box;
    }

    /// Replaces the choices; the selected one stays.
    public static <T> void fill(ComboBox<T> box, List<T> choices) {
        T before = box.getValue();
        box.getItems().setAll(choices);
        box.getItems().addFirst(null);
        box.setValue(before);
    }
}
