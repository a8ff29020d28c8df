package app.redress.console.parts;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Listens to view models only while a node is in a window: discarded views leave no listeners behind, and a view that
/// is shown again is updated.
public final class WhileShown {
    private Subscription current = Subscription.EMPTY;

    private WhileShown() {}

    public static void listen(Node node, Supplier<Subscription> listening) {
        WhileShown held = new WhileShown();
        node.sceneProperty().subscribe(scene -> {
            held.current.unsubscribe();
            held.current = scene == null ? Subscription.EMPTY : listening.get();
        });
    }
}
