package app.redress.console.shell;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

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
            "zoom",
            "move",
            "event",
            "measure",
            "edges",
            "report",
            "language",
            "theme",
            "rail");

    private final ViewContext context;

    HelpPanel(ViewContext context) {
        this.context = context;
        setId("help");
        getStyleClass().add("veil");
        setVisible(false);
    }

    void showKeys() {
        GridPane grid = new GridPane(24, 7);
        for (String key : KEYS) {
            grid.addRow(
                    grid.getRowCount(),
                    Parts.label(context.say("key." + key), "key-cap"),
                    Parts.label(context.say("key." + key + ".words")));
        }
        show(context.say("menu.keys"), grid);
    }

    void showAbout() {
        show(
                "Redress",
                new VBox(
                        10,
                        Parts.prose(context.say("about.words")),
                        Parts.prose(context.say("about.licences"), "caption")));
    }

    private void show(String title, Node content) {
        Button close = new Button(context.say("help.close"));
        close.setId("help-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> setVisible(false));
        VBox card = Parts.card(title, content, Parts.row(0, Parts.spacer(), close));
        card.getStyleClass().add("dialog");
        card.setMaxSize(560, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        close.requestFocus();
    }
}
