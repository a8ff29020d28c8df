package app.redress.console.accounts;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Reason;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One reason as a line; the colour of its dot shows whether it points to the attacker, the owner or neither.
final class ReasonLine {
    private ReasonLine() {}

    static HBox of(Reason reason, ViewContext context) {
        Region dot = new Region();
        dot.getStyleClass().addAll("signal-dot", side(reason.weight()));
        HBox line = new HBox(7, dot, Parts.prose(context.reasons().apply(reason)));
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        return line;
    }

    static String side(double weight) {
        if (weight == 0) {
            return "signal-neutral";
        }
        return weight > 0 ? "signal-hostile" : "signal-owner";
    }
}
