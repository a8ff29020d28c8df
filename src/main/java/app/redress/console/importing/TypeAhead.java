package app.redress.console.importing;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// Finds an item of a long list by typing the beginning of it or of its last part: "tok" finds Asia/Tokyo.
final class TypeAhead implements EventHandler<KeyEvent> {
    private static final long PAUSE_NANOS = 1_200_000_000;

    private final ComboBox<String> choice;
    private final UnaryOperator<String> words;
    private String typed = "";
    private long last;

    TypeAhead(ComboBox<String> choice, UnaryOperator<String> words) {
        this.choice = choice;
        this.words = words;
    }

    @Override
    public void handle(KeyEvent key) {
        String letter = key.getCharacter();
        if (letter.isBlank() || letter.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        long now = System.nanoTime();
        typed = (now - last > PAUSE_NANOS ? "" : typed) + letter.toLowerCase(Locale.ROOT);
        last = now;
        find(choice.getItems(), words, typed);
        key.consume();
    }

    private void find(List<String> items, UnaryOperator<String> naming, String beginning) {
        items.stream()
                .filter(item -> matches(naming.apply(item).toLowerCase(Locale.ROOT), beginning))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    static boolean matches(String name, String beginning) {
        return name.startsWith(beginning)
                || name.substring(name.lastIndexOf('/') + 1).startsWith(beginning);
    }
}
