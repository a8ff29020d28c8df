package app.redress.console.accounts;

import app.redress.domain.Verdict;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the screen: U, L, N and O give the selected event a verdict, A agrees with the account as it stands and
/// H puts it on hold, J and K go to the next and the previous one, T shows its twins, [ and ] set the edges of the
/// window to the selected event. In a text field, keys are letters.
final class DecisionKeys {
    private static final Map<KeyCode, Verdict> VERDICTS = Map.of(
            KeyCode.U, Verdict.UNAUTHORISED,
            KeyCode.L, Verdict.LIKELY,
            KeyCode.N, Verdict.UNCERTAIN,
            KeyCode.O, Verdict.OWNER);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final AccountsViewModel model;
    private boolean taken;

    private DecisionKeys(AccountsViewModel model) {
        this.model = model;
    }

    static void listen(Node screen, AccountsViewModel model) {
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
            model.decisions().undo();
            return true;
        }
        if (REDO.match(key)) {
            model.decisions().redo();
            return true;
        }
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isControlDown() && !key.isMetaDown();
        return plain && (judges(key.getCode()) || moves(key.getCode()));
    }

    private boolean judges(KeyCode code) {
        Verdict verdict = VERDICTS.get(code);
        if (verdict != null) {
            model.decisions().propose(verdict);
            return true;
        }
        switch (code) {
            case A -> model.decisions().agree();
            case H -> model.decisions().hold();
            case OPEN_BRACKET -> model.decisions().proposeEdge(true);
            case CLOSE_BRACKET -> model.decisions().proposeEdge(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moves(KeyCode code) {
        switch (code) {
            case PERIOD -> model.selectEvent(model.selectedEvent().get() + 1);
            case COMMA -> model.selectEvent(model.selectedEvent().get() - 1);
            case J -> model.queue().next();
            case K -> model.queue().previous();
            case T -> model.twins().open();
            case ESCAPE -> {
                if (!model.twins().isOpen().get()) {
                    return false;
                }
                model.twins().close();
            }
            case M -> model.measureFrom(model.selectedEvent().get());
            default -> {
                return false;
            }
        }
        return true;
    }
}
