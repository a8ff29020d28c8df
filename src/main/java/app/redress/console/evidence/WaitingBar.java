package app.redress.console.evidence;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows that decisions are not yet included in the figures, and offers to analyse again.
final class WaitingBar extends HBox {
    private final ConflictsViewModel model;
    private final LimitsViewModel limits;
    private final ViewContext context;
    private final Label words = Parts.prose("");
    private final Button again;

    WaitingBar(ConflictsViewModel model, LimitsViewModel limits, ViewContext context) {
        super(10);
        this.model = model;
        this.limits = limits;
        this.context = context;
        setId("waiting-bar");
        getStyleClass().add("waiting-bar");
        setAlignment(Pos.CENTER_LEFT);
        again = new Button(context.say("conflicts.again"), Icon.of(Feather.REFRESH_CW));
        again.setId("analyse-again");
        again.getStyleClass().add("accent");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.analyseAgain());
        words.setId("waiting-words");
        getChildren().addAll(Icon.of(Feather.CLOCK), words, Parts.spacer(), again);
        WhileShown.listen(this, () -> model.waiting()
                .subscribe(_ -> show())
                .and(limits.pending().subscribe(_ -> show()))
                .and(model.working().subscribe(_ -> show())));
    }

    private void show() {
        int waiting = model.waiting().get();
        boolean shown = waiting > 0 || limits.pending().get();
        setVisible(shown);
        setManaged(shown);
        again.setDisable(model.working().getValue());
        words.setText(waiting > 0 ? context.say("conflicts.waiting", waiting) : context.say("limits.waiting"));
    }
}
