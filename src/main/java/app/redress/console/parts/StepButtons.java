package app.redress.console.parts;

import app.redress.console.parts.StepsViewModel.Outcome;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;

/// A button for each step allowed for the selected rows; the outcome is shown next to the list.
final class StepButtons<T> extends HBox {
    private final StepsViewModel<T> model;
    private final ViewContext context;

    StepButtons(String list, StepsViewModel<T> model, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        model.steps().forEach(step -> getChildren().add(button(list, step)));
    }

    private Button button(String list, WorkflowStep<T> step) {
        Button button = new Button(context.say("step." + step.name()));
        button.setId(list + "-" + step.name());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> take(step));
        WhileShown.listen(button, () -> model.chosen()
                .subscribe(_ -> button.setDisable(!model.allows(step)))
                .and(model.busy().subscribe(_ -> button.setDisable(!model.allows(step)))));
        return button;
    }

    private void take(WorkflowStep<T> step) {
        if (!step.needsReason()) {
            model.take(step, "", this::showOutcome);
            return;
        }
        String question = context.say(
                "step." + step.name() + ".ask",
                context.display().count(model.chosen().get().size()));
        String act = context.say("step." + step.name() + ".act");
        ReasonDialog.ask(getScene(), question, act, context)
                .ifPresent(reason -> model.take(step, reason, this::showOutcome));
    }

    private void showOutcome(Outcome outcome) {
        String refused = RefusedSteps.words(outcome.refused(), context);
        boolean fine = refused.isEmpty();
        String done = outcome.done() == 0
                ? ""
                : context.say(
                        "step." + outcome.step() + ".done", context.display().count(outcome.done()));
        String title = fine ? "step.recorded" : outcome.done() == 0 ? "step.notRecorded" : "step.partlyRecorded";
        Notifications toast = Notifications.create()
                .owner(this)
                .title(context.say(title))
                .text((done + "\n" + refused).strip())
                .graphic(Icon.of(fine ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE, fine ? "icon-good" : "icon-bad"))
                .hideAfter(Duration.seconds(fine ? 4 : 10));
        (context.dark() ? toast.darkStyle() : toast).show();
    }
}
