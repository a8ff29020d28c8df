package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Verdict;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// A button for each verdict a person can give the event.
final class VerdictButtons {
    private VerdictButtons() {}

    static FlowPane of(JudgedEvent judged, DecisionsViewModel model, ViewContext context) {
        FlowPane buttons = new FlowPane(4, 4);
        for (Verdict verdict : Verdict.values()) {
            ToggleButton button = new ToggleButton(context.texts().name(verdict));
            button.setId("verdict-" + verdict);
            button.getStyleClass().add("small");
            button.setTooltip(new Tooltip(context.say("decisions.key." + verdict)));
            button.setSelected(verdict == judged.verdict());
            button.setOnAction(_ -> {
                button.setSelected(verdict == judged.verdict());
                model.propose(verdict);
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }
}
