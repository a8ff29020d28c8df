package app.redress.console.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A box that narrows a list to one constant, or to none.
public final class FilterChoice<E extends Enum<E>> extends ComboBox<Optional<E>> {
    /// @param words accessible name
    /// @param all text for no narrowing
    public FilterChoice(
            String id, String words, String all, E[] values, ObjectProperty<Optional<E>> chosen, ViewContext context) {
        List<Optional<E>> options = Stream.concat(
                        Stream.of(Optional.<E>empty()), Stream.of(values).map(Optional::of))
                .toList();
        setItems(FXCollections.observableArrayList(options));
        setId(id);
        setAccessibleText(words);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<E> one) {
                return one == null || one.isEmpty() ? all : context.texts().name(one.get());
            }

            @Override
            public Optional<E> fromString(String text) {
                return Optional.empty();
            }
        });
        WhileShown.listen(this, () -> chosen.subscribe(this::setValue));
        setOnAction(_ -> chosen.set(getValue()));
    }
}
