package app.redress.console.shell;

import app.redress.console.parts.Display;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.desktop.RecentCase;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The cases last used, as cards: Enter opens one, Delete takes it off the page.
final class RecentCards extends FlowPane {
    private static final int MOST = 6;
    private static final double WIDTH = 340;

    private final ShellViewModel model;
    private final ViewContext context;
    private final Display display;

    /// @param zone zone of the times of last use
    RecentCards(ShellViewModel model, ViewContext context, ZoneId zone) {
        super(12, 12);
        this.model = model;
        this.context = context;
        this.display = new Display(context.texts(), zone);
        setId("recent");
        setPrefWrapLength(2 * WIDTH + 20);
        setAlignment(Pos.CENTER);
        setMaxWidth(2 * WIDTH + 20);
    }

    void show(List<RecentCase> cases) {
        getChildren().clear();
        for (int i = 0; i < Math.min(MOST, cases.size()); i++) {
            getChildren().add(card(cases.get(i), i));
        }
    }

    private Node card(RecentCase recent, int place) {
        Button card = new Button(recent.name(), face(recent));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setId("recent-" + place);
        card.getStyleClass().addAll("card", "recent-card");
        card.setPrefWidth(WIDTH);
        card.setTooltip(new Tooltip(recent.place().toString()));
        card.setAccessibleText(recent.name() + ", " + state(recent));
        card.disableProperty().bind(model.work().running());
        card.setOnAction(_ -> {
            if (!recent.missing()) {
                model.openCase(recent.place());
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case DELETE -> {
                    model.recent().forget(recent.place());
                    key.consume();
                }
                case ENTER -> {
                    card.fire();
                    key.consume();
                }
                default -> {}
            }
        });
        Button forget = Parts.iconButton("recent-forget-" + place, Feather.X, context.say("recent.forget"));
        forget.setFocusTraversable(false);
        forget.setOnAction(_ -> model.recent().forget(recent.place()));
        StackPane whole = new StackPane(card, forget);
        StackPane.setAlignment(forget, Pos.TOP_RIGHT);
        return whole;
    }

    private VBox face(RecentCase recent) {
        HBox name = Parts.row(8, Icon.of(Feather.FOLDER, "recent-icon"), Parts.label(recent.name(), "card-title"));
        VBox face = new VBox(
                4,
                name,
                Parts.label(figure(recent), "recent-figure"),
                Parts.label(state(recent), recent.missing() ? "serious-words" : "caption"),
                Parts.label(used(recent), "caption"));
        face.setMaxWidth(WIDTH - 44);
        return face;
    }

    private String used(RecentCase recent) {
        RecentCase.Figures figures = recent.figures();
        String time = display.dateTime(recent.lastUsed());
        return figures == null || figures.lastHand().isEmpty()
                ? context.say("recent.used", time)
                : context.say("recent.hand", time, figures.lastHand());
    }

    private String figure(RecentCase recent) {
        RecentCase.Figures figures = recent.figures();
        return figures == null ? "–" : display.yen(figures.yen());
    }

    private String state(RecentCase recent) {
        if (recent.missing()) {
            return context.say("recent.missing", recent.place().getFileName());
        }
        RecentCase.Figures figures = recent.figures();
        return figures == null ? context.say("recent.locked") : context.say("recent.undecided", figures.undecided());
    }
}
