package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.accounts.timeline.Piece;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountFinding;
import app.redress.report.document.Lane;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/// A card beside the pointer that tells what a mark of the timeline stands for.
final class HoverCard {
    private static final double WIDTH = 360;
    private static final double AWAY = 14;
    private static final int LISTED = 6;

    private final Node owner;
    private final AccountsViewModel model;
    private final ViewContext context;
    private final EventWords words;
    private final Popup popup = new Popup();
    private @Nullable Piece shown;

    HoverCard(Node owner, AccountsViewModel model, ViewContext context) {
        this.owner = owner;
        this.model = model;
        this.context = context;
        this.words = new EventWords(context, model);
        popup.setAutoFix(false);
    }

    void hide() {
        popup.hide();
        shown = null;
    }

    void show(Piece piece, MouseEvent mouse) {
        if (!piece.equals(shown)) {
            shown = piece;
            VBox card = card(piece);
            card.getStylesheets().setAll(owner.getScene().getStylesheets());
            card.getStyleClass().setAll("root", "card", "hover-card");
            card.setMaxWidth(WIDTH);
            card.setPrefWidth(WIDTH);
            popup.getContent().setAll(card);
            popup.show(owner, mouse.getScreenX() + AWAY, mouse.getScreenY() + AWAY);
        }
        place(mouse);
    }

    /// Right of the pointer and below it, or on the other side where the screen ends.
    private void place(MouseEvent mouse) {
        Rectangle2D screen = Screen.getScreensForRectangle(mouse.getScreenX(), mouse.getScreenY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double right = mouse.getScreenX() + AWAY;
        double below = mouse.getScreenY() + AWAY;
        popup.setX(right + popup.getWidth() > screen.getMaxX() ? mouse.getScreenX() - AWAY - popup.getWidth() : right);
        popup.setY(
                below + popup.getHeight() > screen.getMaxY()
                        ? Math.max(screen.getMinY(), mouse.getScreenY() - AWAY - popup.getHeight())
                        : below);
    }

    private VBox card(Piece piece) {
        List<JudgedEvent> events = model.finding()
                .get()
                .map(AccountFinding::timeline)
                .map(timeline -> timeline.events())
                .orElse(List.of());
        return piece.isOne() ? EventCard.of(events.get(piece.first()), words, context) : several(piece, events);
    }

    private VBox several(Piece piece, List<JudgedEvent> events) {
        VBox card = new VBox(
                4,
                Parts.label(
                        context.say(
                                "timeline.several",
                                piece.count(),
                                context.texts().name(piece.verdict()),
                                piece.yen() == 0 ? "" : context.display().yen(piece.yen())),
                        "card-title"));
        int listed = 0;
        for (int i = piece.first(); i <= piece.last() && listed < LISTED; i++) {
            JudgedEvent judged = events.get(i);
            if (Lane.of(judged.event()) == piece.lane()
                    && judged.verdict() == piece.verdict()
                    && model.series().hollow(i) == piece.hollow()) {
                listed++;
                card.getChildren()
                        .add(Parts.label(
                                context.display().seconds(judged.event().at()) + "  " + words.type(judged.event())
                                        + "  " + words.amount(judged.event()),
                                "caption"));
            }
        }
        if (piece.count() > listed) {
            card.getChildren().add(Parts.label(context.say("timeline.more", piece.count() - listed), "caption"));
        }
        return card;
    }
}
