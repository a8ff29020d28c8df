package app.redress.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Goes through a scene by the Tab key alone, and says what it could not reach, where it was caught, and which control
/// looks the same with the keys and without.
final class TabWalk {
    private static final double VISIBLE = 4;

    private final Scene scene;
    private final Parent part;
    private final List<String> faults = new ArrayList<>();
    private final Set<Node> visited = new LinkedHashSet<>();

    private TabWalk(Scene scene, Parent part) {
        this.scene = scene;
        this.part = part;
    }

    /// @param part what has to be reached: the whole window or a dialog that lies over it
    static List<String> faults(Scene scene, Parent part) {
        TabWalk walk = new TabWalk(scene, part);
        walk.go();
        return walk.faults;
    }

    private void go() {
        List<Node> wanted = stops(part);
        if (wanted.isEmpty()) {
            return;
        }
        wanted.getFirst().requestFocus();
        tab();
        Node first = scene.getFocusOwner();
        Node now = first;
        for (int n = 0; n <= 2 * wanted.size() + 20; n++) {
            Node next = step(now);
            if (next.equals(now) && wanted.size() > 1) {
                faults.add("Tab does not leave " + words(now));
                return;
            }
            if (!isBelow(next, part)) {
                faults.add("Tab leaves the question for " + words(next));
                return;
            }
            now = next;
            if (now.equals(first)) {
                break;
            }
        }
        wanted.stream()
                .filter(node -> node.getScene() != null && !visited.contains(node))
                .forEach(node -> faults.add("Tab does not reach " + words(node)));
    }

    /// Leaves a control by Tab and compares how it looked.
    private Node step(Node now) {
        visited.add(now);
        Bounds place = now.localToScene(now.getLayoutBounds());
        if (!inSight(place)) {
            faults.add("out of sight while it has the keys: " + words(now));
        }
        WritableImage with = picture(now);
        tab();
        Node next = scene.getFocusOwner();
        if (!next.equals(now) && now.getScene() != null && same(with, picture(now))) {
            faults.add("looks the same with the keys and without: " + words(now));
        }
        return next;
    }

    private static boolean isBelow(Node node, Parent part) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean inSight(Bounds place) {
        return place.getMaxX() > VISIBLE
                && place.getMaxY() > VISIBLE
                && place.getMinX() < scene.getWidth() - VISIBLE
                && place.getMinY() < scene.getHeight() - VISIBLE;
    }

    private void tab() {
        Node now = scene.getFocusOwner();
        Event.fireEvent(now, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }

    private static WritableImage picture(Node node) {
        node.applyCss();
        return node.snapshot(null, null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// What takes the focus below a node, as far as it is shown and can be used.
    static List<Node> stops(Parent part) {
        List<Node> stops = new ArrayList<>();
        gather(part, stops);
        return stops;
    }

    private static void gather(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()
                && !isInGroup(node)
                && node.getLayoutBounds().getWidth() > 0) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, stops));
        }
    }

    /// Of a group of which one is selected, Tab stops at that one; arrow keys choose another.
    private static boolean isInGroup(Node node) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
    }

    /// What a fault names a control by.
    static String words(@Nullable Node node) {
        if (node == null) {
            return "nothing";
        }
        String id = node.getId() == null ? String.join(".", node.getStyleClass()) : "#" + node.getId();
        String text = node instanceof javafx.scene.control.Labeled labelled ? " '" + labelled.getText() + "'" : "";
        return node.getClass().getSimpleName() + " " + id + text;
    }
}
