package app.redress.console.parts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of a dialog over the window that previews a step: title, explanation, choices, facts, and two buttons.
public abstract class PreviewDialog extends StackPane {
    private final PreviewedStep<?> step;
    private final ViewContext context;
    private final String name;
    private final VBox facts = new VBox(8);
    private final Button act = new Button();

    /// @param name prefix of ids and messages
    @SuppressWarnings("this-escape") // nothing is called before the dialog is in a scene
    protected PreviewDialog(String name, PreviewedStep<?> step, ViewContext context) {
        this.name = name;
        this.step = step;
        this.context = context;
        setId(name);
        getStyleClass().add("veil");
        act.setId(name + "-act");
        act.setDefaultButton(true);
        act.getStyleClass().add("accent");
        act.setMinWidth(USE_PREF_SIZE);
        act.setOnAction(_ -> act());
        KeysBack.after(this);
        WhileShown.listen(this, () -> step.shown().subscribe(this::show));
        WhileShown.listen(this, () -> step.preview().subscribe(_ -> fill()));
        WhileShown.listen(this, () -> step.trouble().subscribe(_ -> fill()));
        WhileShown.listen(this, () -> step.busy().subscribe(_ -> fill()));
    }

    /// What is asked, above the facts.
    protected abstract Node choices();

    /// Lists the facts of the preview, or what is missing for one.
    protected abstract void fill(VBox facts);

    /// Takes the step.
    protected abstract void act();

    /// The label of the button that takes the step.
    protected abstract String actLabel();

    private void show(boolean shown) {
        setVisible(shown);
        getChildren().clear();
        if (!shown) {
            return;
        }
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId(name + "-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> step.close());
        VBox card = Parts.card(
                context.say(name + ".title"),
                Parts.prose(context.say(name + ".words"), "caption"),
                choices(),
                facts,
                working(),
                Parts.row(8, Parts.spacer(), cancel, act));
        card.setSpacing(12);
        card.getStyleClass().add("dialog");
        card.setMaxSize(620, USE_PREF_SIZE);
        getChildren().setAll(card);
        fill();
    }

    /// Keeps its room, so that no button moves when the work begins.
    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.setId(name + "-working");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(context.say("bulk.working"));
        bar.visibleProperty().bind(step.busy());
        return bar;
    }

    /// Says the facts anew.
    protected final void fill() {
        facts.getChildren().clear();
        if (!step.trouble().get().isEmpty()) {
            Label trouble = Parts.prose(context.say(step.trouble().get()), "serious-words");
            trouble.setId(name + "-trouble");
            facts.getChildren().add(trouble);
        }
        fill(facts);
        enable();
    }

    /// Enables the button when the step is ready.
    protected final void enable() {
        act.setText(actLabel());
        act.setDisable(!step.ready());
    }
}
