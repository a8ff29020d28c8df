package app.redress.console.parts;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Gives the keys back to where they were before a question lay over the window: left to itself, the window gives them
/// to its first control.
public final class KeysBack {
    private final Node veil;
    private @Nullable Node before;

    private KeysBack(Node veil) {
        this.veil = veil;
    }

    /// @param veil a question that hides itself when it is answered
    public static void after(Node veil) {
        KeysBack keys = new KeysBack(veil);
        veil.visibleProperty().subscribe((_, shown) -> {
            if (shown) {
                keys.remember();
            } else {
                keys.giveBack();
            }
        });
    }

    private void remember() {
        Scene scene = veil.getScene();
        before = scene == null ? null : scene.getFocusOwner();
    }

    private void giveBack() {
        Node owner = before;
        before = null;
        Scene scene = veil.getScene();
        if (owner == null || scene == null) {
            return;
        }
        Node start =
                Objects.equals(owner.getScene(), scene) && !owner.isDisabled() ? owner : scene.lookup(".starts-here");
        if (start != null) {
            start.requestFocus();
        }
    }
}
