package app.redress.console.accounts;

import app.redress.console.accounts.DecisionsViewModel.Pending;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.decisions.DecisionSubject;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks for the reason for a decision, and shows the outcome.
final class DecisionBar extends VBox {
    private final DecisionsViewModel model;
    private final ViewContext context;
    private final Runnable back;
    private final Label question = Parts.prose("", "card-title");
    private final TextField why = new TextField();
    private final VBox asking;
    private final Label told = Parts.prose("", "caption");

    /// @param back returns the focus to the events
    DecisionBar(DecisionsViewModel model, ViewContext context, Runnable back) {
        super(6);
        this.model = model;
        this.context = context;
        this.back = back;
        setId("decision-bar");
        told.setId("decision-told");
        asking = form();
        asking.getStyleClass().add("decision-bar");
        getChildren().setAll(asking, told);
        WhileShown.listen(
                this,
                () -> model.pending().subscribe(this::ask).and(model.told().subscribe(this::tell)));
    }

    private VBox form() {
        why.setId("decision-why");
        why.setPromptText(context.say("decision.why"));
        why.setAccessibleText(context.say("decision.why"));
        why.textProperty().bindBidirectional(model.why());
        why.setOnAction(_ -> decide());
        why.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                leave();
                key.consume();
            }
        });
        Button act = new Button(context.say("decision.act"));
        act.setId("decision-act");
        act.getStyleClass().add("accent");
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || model.why().get().isBlank(), model.busy(), model.why()));
        act.setOnAction(_ -> decide());
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("decision-cancel");
        cancel.setOnAction(_ -> leave());
        act.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        return new VBox(6, question, why, Parts.row(8, Parts.spacer(), cancel, act));
    }

    private void decide() {
        model.decide();
        back.run();
    }

    private void leave() {
        model.cancel();
        back.run();
    }

    private void ask(Optional<Pending> pending) {
        asking.setVisible(pending.isPresent());
        asking.setManaged(pending.isPresent());
        showOrHide();
        // only what is visible can be focused
        pending.ifPresent(waiting -> {
            question.setText(words(waiting));
            why.requestFocus();
            why.selectAll();
        });
    }

    private String words(Pending waiting) {
        if (waiting.subject().equals(DecisionSubject.HOLD)) {
            return context.say(waiting.choice() == null ? "decision.askNoHold" : "decision.askHold");
        }
        String subject = DecisionWords.subject(waiting.subject(), context);
        return waiting.choice() == null
                ? context.say("decision.askEngine", subject)
                : context.say(
                        "decision.ask", subject, DecisionWords.choice(waiting.subject(), waiting.choice(), context));
    }

    private void tell(DecisionsViewModel.Told outcome) {
        told.setText(outcome.words().isEmpty() ? "" : context.say(outcome.words()));
        told.getStyleClass().setAll("label", outcome.refused() ? "serious-words" : "caption");
        told.setVisible(!outcome.words().isEmpty());
        told.setManaged(!outcome.words().isEmpty());
        showOrHide();
    }

    private void showOrHide() {
        boolean any = asking.isVisible() || told.isVisible();
        setVisible(any);
        setManaged(any);
    }
}
