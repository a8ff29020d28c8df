package app.redress.console.shell;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The help overlay: keyboard shortcuts and an introduction.
final class HelpPanel extends StackPane {
    private static final List<String> KEYS = List.of(
            "screens",
            "back",
            "search",
            "open",
            "filter",
            "copy",
            "openRow",
            "judge",
            "settle",
            "queue",
            "groups",
            "facets",
            "clusters",
            "undo",
            "twins",
            "links",
            "zoom",
            "move",
            "event",
            "measure",
            "edges",
            "report",
            "lock",
            "language",
            "theme",
            "rail",
            "help");

    private static final double NARROW = 560;
    private static final double WIDE = 1000;
    private static final double COLUMN = 460;

    private final ViewContext context;
    private @Nullable Node before;

    HelpPanel(ViewContext context) {
        this.context = context;
        setId("help");
        getStyleClass().add("veil");
        setVisible(false);
    }

    void showKeys() {
        int half = (KEYS.size() + 1) / 2;
        HBox columns = new HBox(32, keys(KEYS.subList(0, half)), keys(KEYS.subList(half, KEYS.size())));
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        show(context.say("menu.keys"), columns, WIDE);
    }

    private GridPane keys(List<String> some) {
        GridPane grid = new GridPane(16, 7);
        grid.setPrefWidth(COLUMN);
        for (String key : some) {
            Label cap = Parts.label(context.say("key." + key), "key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), cap, Parts.prose(context.say("key." + key + ".words")));
        }
        return grid;
    }

    void showAbout() {
        show(
                "Redress",
                new VBox(
                        10,
                        Parts.prose(context.say("about.words")),
                        Parts.prose(context.say("about.licences"), "caption")),
                NARROW);
    }

    private void show(String title, Node content, double width) {
        Button close = new Button(context.say("help.close"));
        close.setId("help-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> leave());
        VBox card = Parts.card(title, content, Parts.row(0, Parts.spacer(), close));
        card.getStyleClass().add("dialog");
        card.setMaxSize(width, USE_PREF_SIZE);
        getChildren().setAll(card);
        if (!isVisible() && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        setVisible(true);
        close.requestFocus();
    }

    /// Puts the keys back where they were.
    private void leave() {
        setVisible(false);
        if (before != null && Objects.equals(before.getScene(), getScene())) {
            before.requestFocus();
        }
        before = null;
    }
}
