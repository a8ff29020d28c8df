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
/// H puts it on hold, J and K go to the next and the previous one, T shows its twins, G the picture of its
/// links, F the facets, C where several
/// accounts paid within minutes, Shift+J and Shift+K go from group to group, [ and ] set the edges of the window to
/// the selected event. In a text field, keys are letters.
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
    private final Runnable facets;
    private boolean taken;

    private DecisionKeys(AccountsViewModel model, Runnable facets) {
        this.model = model;
        this.facets = facets;
    }

    /// @param facets opens and closes the facets
    static void listen(Node screen, AccountsViewModel model, Runnable facets) {
        DecisionKeys keys = new DecisionKeys(model, facets);
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
        if (model.clusters().isOpen().get() || model.links().isOpen().get()) {
            // what is behind the list or the picture is not decided on
            return false;
        }
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isControlDown() && !key.isMetaDown();
        return plain && (jumps(key) || judges(key.getCode()) || moves(key.getCode()));
    }

    /// From group to group, where there are groups.
    private boolean jumps(KeyEvent key) {
        boolean next = key.getCode() == KeyCode.J;
        if (!key.isShiftDown() || model.queue().headings().get().isEmpty() || !next && key.getCode() != KeyCode.K) {
            return false;
        }
        if (next) {
            model.queue().nextGroup();
        } else {
            model.queue().previousGroup();
        }
        return true;
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
            case F -> facets.run();
            case C -> model.clusters().open();
            case G -> model.links().open();
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
