package app.redress.console.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps Tab within the question that lies over the window: what is behind it cannot be seen to have the keys.
public final class TabWithin {
    private final Parent window;

    private TabWithin(Parent window) {
        this.window = window;
    }

    public static void questions(Parent window) {
        TabWithin within = new TabWithin(window);
        window.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown() && within.turnsRound(key.isShiftDown())) {
                key.consume();
            }
        });
    }

    /// From the last control of a question Tab leads to its first one, and back.
    private boolean turnsRound(boolean back) {
        Node owner = window.getScene() == null ? null : window.getScene().getFocusOwner();
        Parent veil = veilOver(owner);
        if (veil == null) {
            return false;
        }
        List<Node> stops = new ArrayList<>();
        gather(veil, stops);
        if (stops.isEmpty() || !(back ? stops.getFirst() : stops.getLast()).equals(owner)) {
            return false;
        }
        give(back ? stops.reversed() : stops, back);
        return true;
    }

    /// The ring shows only where the keys came by traversal: so by the neighbour.
    private static void give(List<Node> stops, boolean back) {
        if (stops.size() == 1) {
            return;
        }
        Node neighbour = stops.get(1);
        neighbour.requestFocus();
        neighbour.requestFocusTraversal(back ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    private static @Nullable Parent veilOver(@Nullable Node owner) {
        for (Node one = owner; one != null; one = one.getParent()) {
            if (one instanceof Parent veil && one.getStyleClass().contains("veil")) {
                return veil;
            }
        }
        return null;
    }

    private static void gather(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !isPassedOver(node)) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, stops));
        }
    }

    /// Of a group of which one is selected, Tab stops at that one only.
    private static boolean isPassedOver(Node node) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
    }
}
