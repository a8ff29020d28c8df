package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.ViewContext;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The ways to begin. A newcomer is led to the sample, and who has cases already to the evidence.
final class StartButtons extends HBox {
    private final ViewContext context;
    private final Button sample;
    private final Button evidence;
    private final Button saved;
    private final Button drill;

    StartButtons(ShellViewModel model, CaseActions actions, ViewContext context) {
        super(10);
        this.context = context;
        sample = button("empty-sample", "empty.sample", Feather.PLAY_CIRCLE, actions::openSample);
        evidence = button("empty-evidence", "empty.evidence", Feather.FILE_PLUS, actions::openEvidence);
        saved = button("empty-case", "empty.case", Feather.FOLDER, actions::openCase);
        drill = button("empty-drill", "empty.drill", Feather.TARGET, actions::drill);
        drill.setTooltip(new Tooltip(context.say("empty.drill.tip")));
        setAlignment(Pos.CENTER);
        disableProperty().bind(model.work().running());
    }

    /// @param newcomer whether no case was used on this machine yet
    void show(boolean newcomer) {
        List<Button> order =
                newcomer ? List.of(sample, evidence, saved, drill) : List.of(evidence, saved, sample, drill);
        sample.setDefaultButton(newcomer);
        // a button that is taken out, if only for a moment, loses the keys
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
            order.forEach(button -> button.getStyleClass().remove("accent"));
            order.getFirst().getStyleClass().add("accent");
        }
    }

    private Button button(String id, String key, Feather sign, Runnable act) {
        Button button = new Button(context.say(key), Icon.of(sign));
        button.setId(id);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
