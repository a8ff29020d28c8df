package app.redress.console.accounts;

import app.redress.domain.Verdict;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The shortcut keys for decisions: U, L, N and O give the selected event a verdict, A marks the account as done. In a
/// text field, keys are letters.
final class DecisionKeys {
    private static final Map<KeyCode, Verdict> VERDICTS = Map.of(
            KeyCode.U, Verdict.UNAUTHORISED,
            KeyCode.L, Verdict.LIKELY,
            KeyCode.N, Verdict.UNCERTAIN,
            KeyCode.O, Verdict.OWNER);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final DecisionsViewModel model;
    private boolean taken;

    private DecisionKeys(DecisionsViewModel model) {
        this.model = model;
    }

    static void listen(Node screen, DecisionsViewModel model) {
        DecisionKeys keys = new DecisionKeys(model);
        screen.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            boolean typing = screen.getScene() != null && screen.getScene().getFocusOwner() instanceof TextInputControl;
            if (!typing && keys.takes(key)) {
                keys.taken = true;
                key.consume();
            }
        });
        // the key must not also be typed into the reason field, which has the focus by now
        screen.addEventFilter(KeyEvent.KEY_TYPED, letter -> {
            if (keys.taken) {
                letter.consume();
            }
        });
        screen.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.taken = false);
    }

    private boolean takes(KeyEvent key) {
        if (UNDO.match(key)) {
            model.undo();
            return true;
        }
        if (REDO.match(key)) {
            model.redo();
            return true;
        }
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isControlDown() && !key.isMetaDown();
        Verdict verdict = VERDICTS.get(key.getCode());
        if (plain && verdict != null) {
            model.propose(verdict);
            return true;
        }
        if (plain && key.getCode() == KeyCode.A) {
            model.toggleDone();
            return true;
        }
        return false;
    }
}
