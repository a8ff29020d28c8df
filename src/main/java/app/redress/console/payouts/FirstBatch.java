package app.redress.console.payouts;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where the batches will be, and says how money gets from an approved item to a customer.
final class FirstBatch extends VBox {
    private static final double STEP = 230;

    private final ViewContext context;

    FirstBatch(ViewContext context) {
        super(22);
        this.context = context;
        setId("payouts-first");
        setAlignment(Pos.CENTER);
        HBox steps = new HBox(
                14,
                step(1, Feather.CHECK_SQUARE),
                step(2, Feather.LOCK),
                step(3, Feather.DOWNLOAD),
                step(4, Feather.UPLOAD));
        steps.setAlignment(Pos.TOP_CENTER);
        getChildren().setAll(Parts.label(context.say("payouts.none"), "screen-title"), steps);
    }

    private Node step(int number, Feather sign) {
        Label words = Parts.prose(context.say("payouts.first." + number), "caption-words");
        VBox card = Parts.card(context.say("payouts.first." + number + ".title"), words);
        card.getChildren().addFirst(Icon.of(sign, "step-icon"));
        card.setPrefWidth(STEP);
        return card;
    }
}
