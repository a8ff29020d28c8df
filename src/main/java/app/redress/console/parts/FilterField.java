package app.redress.console.parts;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A search box that runs its query once the user has stopped typing. Escape clears it.
public final class FilterField extends CustomTextField {
    private static final Duration STILL = Duration.millis(200);

    public FilterField(String id, String prompt, String start, Consumer<String> ask) {
        super(start);
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icon.of(Feather.SEARCH));
        PauseTransition pause = new PauseTransition(STILL);
        pause.setOnFinished(_ -> ask.accept(getText()));
        textProperty().addListener(_ -> pause.playFromStart());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                clear();
            }
        });
    }
}
