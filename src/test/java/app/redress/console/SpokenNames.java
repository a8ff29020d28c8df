package app.redress.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// What a screen reader cannot say of the controls below a node, and which buttons nobody can tell without trying them.
final class SpokenNames {
    /// Buttons with only an icon whose movement also has a key.
    private static final Map<String, String> KEYS = Map.of(
            "theme", "Ctrl+D",
            "nav-turn", "Ctrl+B",
            "facets-open", "(F)",
            "clusters-open", "(C)",
            "decision-undo", "Ctrl+Z",
            "decision-redo", "Ctrl+Shift+Z",
            "timeline-zoom-in", "(+)",
            "timeline-zoom-out", "(-)",
            "timeline-fit", "(0)");

    private SpokenNames() {}

    static List<String> faults(Parent part) {
        List<String> faults = new ArrayList<>();
        for (Node node : TabWalk.stops(part)) {
            if (!(node instanceof ScrollPane) && isNameless(node)) {
                faults.add("without a name: " + TabWalk.words(node));
            }
            if (node instanceof ButtonBase button) {
                tooltip(button, faults);
            }
            rows(node, faults);
        }
        return faults;
    }

    private static boolean isNameless(Node node) {
        if (isSaid(node.getAccessibleText())) {
            return false;
        }
        return node instanceof Labeled labelled
                ? !isSaid(labelled.getText())
                : node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) == null;
    }

    private static void tooltip(ButtonBase button, List<String> faults) {
        if (isSaid(button.getText()) || button.getGraphic() == null || button.getGraphic() instanceof Parent) {
            return;
        }
        Tooltip tip = button.getTooltip();
        String key = KEYS.getOrDefault(String.valueOf(button.getId()), "");
        if (tip == null || !isSaid(tip.getText())) {
            faults.add("an icon without a tooltip: " + TabWalk.words(button));
        } else if (!tip.getText().contains(key)) {
            faults.add("a tooltip without its key " + key + ": " + TabWalk.words(button));
        }
    }

    private static void rows(Node node, List<String> faults) {
        if (node instanceof TableView<?> table && table.getPlaceholder() == null) {
            faults.add("a table without words for no rows: " + TabWalk.words(node));
        }
        if (node instanceof ListView<?> list
                && list.getPlaceholder() == null
                && list.getItems().isEmpty()) {
            faults.add("an empty list without words: " + TabWalk.words(node));
        }
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
