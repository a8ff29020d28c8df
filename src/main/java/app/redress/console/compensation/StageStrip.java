package app.redress.console.compensation;

import app.redress.casefile.lists.StageCount;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.worklist.CompensationItem.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The stages of compensation from left to right, with how many items and how much money stand at each; choosing one
/// narrows the list to it.
final class StageStrip extends HBox {
    private final CompensationViewModel model;
    private final ViewContext context;
    private final Map<Status, Stage> stages = new EnumMap<>(Status.class);

    StageStrip(CompensationViewModel model, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        setId("stages");
        for (Status status : Status.values()) {
            Stage stage = new Stage(status);
            stages.put(status, stage);
            HBox.setHgrow(stage.button, Priority.ALWAYS);
            getChildren().add(stage.button);
        }
        WhileShown.listen(this, () -> model.stages()
                .subscribe(this::show)
                .and(model.choices().status().subscribe(this::choose)));
    }

    private void show(List<StageCount> counts) {
        for (StageCount count : counts) {
            Stage stage = stages.get(count.stage());
            if (stage != null) {
                stage.show(count);
            }
        }
    }

    private void choose(Optional<Status> chosen) {
        stages.forEach((status, stage) -> stage.button.setSelected(chosen.equals(Optional.of(status))));
    }

    private final class Stage {
        private final ToggleButton button = new ToggleButton();
        private final Label items = Parts.label("", "stage-items");
        private final Label yen = Parts.label("", "caption");
        private final Label overdue = Parts.label("", "stage-overdue");
        private final String name;

        Stage(Status status) {
            name = context.texts().name(status);
            VBox face = new VBox(1, Parts.label(name, "stage-name"), items, yen, overdue);
            button.setGraphic(face);
            button.setId("stage-" + status.name());
            button.getStyleClass().addAll("stage");
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            button.setPrefWidth(96);
            button.setMinWidth(0);
            button.setOnAction(_ -> {
                model.choose(status);
                choose(model.choices().status().get());
            });
        }

        void show(StageCount count) {
            items.setText(context.display().count(count.items()));
            yen.setText(context.display().yenOrDash(count.yen()));
            overdue.setText(count.overdue() == 0 ? "" : context.say("stage.overdue", count.overdue()));
            overdue.setManaged(count.overdue() > 0);
            button.setAccessibleText(context.say(
                    "stage.accessible", name, count.items(), context.display().yen(count.yen()), overdue.getText()));
        }
    }
}
