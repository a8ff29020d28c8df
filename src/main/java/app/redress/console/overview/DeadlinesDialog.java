package app.redress.console.overview;

import app.redress.console.overview.DeadlinesViewModel.Offered;
import app.redress.console.overview.DeadlinesViewModel.Question;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineWords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks by which rules the case has deadlines, when their clocks started, and why they apply.
final class DeadlinesDialog extends QuestionDialog<Question> {
    private static final double WIDTH = 720;

    private final DeadlinesViewModel model;
    private final MinuteField noted;
    private final MinuteField stated;
    private final TextField reason = new TextField();
    private final Map<CheckBox, Offered> packs = new LinkedHashMap<>();

    DeadlinesDialog(DeadlinesViewModel model, ViewContext context) {
        super("deadline-rules", WIDTH, model.question(), context);
        this.model = model;
        this.noted = new MinuteField(context.caseZone());
        this.stated = new MinuteField(context.caseZone());
    }

    @Override
    void hide() {
        super.hide();
        packs.clear();
        reason.clear();
    }

    @Override
    Node first() {
        return packs.keySet().iterator().next();
    }

    @Override
    VBox card(Question asked) {
        boolean first = packs.isEmpty();
        Map<String, Boolean> ticked = packs.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getValue().text(), one -> one.getKey().isSelected()));
        packs.clear();
        asked.offered().forEach(one -> packs.put(box(one, ticked.getOrDefault(one.text(), one.chosen())), one));
        if (first) {
            noted.show(asked.now().noted());
            stated.show(asked.now().stated());
        }
        VBox boxes = new VBox(4);
        boxes.getChildren().addAll(packs.keySet());
        return Parts.card(
                context.say("deadlines.title"),
                Parts.prose(context.say("deadlines.words"), "caption"),
                boxes,
                field(noted, "deadlines-noted", "deadlines.noted"),
                field(stated, "deadlines-stated", "deadlines.stated"),
                field(reason, "deadlines-reason", "deadlines.reason"),
                notAllowedLine("deadlines", asked.who(), asked.may()),
                Parts.refusal("deadlines-trouble", model.trouble(), context),
                buttons(asked));
    }

    private CheckBox box(Offered one, boolean ticked) {
        List<String> duties = one.pack().rules().stream()
                .filter(rule -> rule.applies() == DeadlineRule.Payments.UNAUTHORISED)
                .map(DeadlineRule::action)
                .distinct()
                .map(action -> context.say(DeadlineWords.action(action)))
                .toList();
        CheckBox box = new CheckBox(context.say(
                "deadlines.pack",
                context.texts().nameOr("RulePack", one.pack().id()),
                context.list(duties),
                one.pack().stamp()));
        box.setId("deadlines-" + one.pack().id());
        box.setSelected(ticked);
        return box;
    }

    private Node field(TextField field, String id, String key) {
        field.setId(id);
        field.setAccessibleText(context.say(key));
        Label label = Parts.label(context.say(key), "caption");
        return new VBox(2, label, field);
    }

    private Node buttons(Question asked) {
        Button own = new Button(context.say("deadlines.own"));
        own.setId("deadlines-own");
        own.setOnAction(_ -> context.choosers().file("file.rulePack").ifPresent(model::offer));
        HBox buttons = buttons(
                "deadlines",
                context.say("deadlines.act"),
                Bindings.createBooleanBinding(
                        () -> !asked.may()
                                || model.busy().get()
                                || reason.getText().isBlank(),
                        model.busy(),
                        reason.textProperty()),
                this::act,
                model::close);
        buttons.getChildren().addFirst(own);
        return buttons;
    }

    private void act() {
        Optional<Instant> first = noted.blank() ? Optional.empty() : noted.typed();
        Optional<Instant> second = stated.blank() ? Optional.empty() : stated.typed();
        if (first.isPresent() == noted.blank() || second.isPresent() == stated.blank()) {
            return;
        }
        List<String> chosen = packs.entrySet().stream()
                .filter(one -> one.getKey().isSelected())
                .map(one -> one.getValue().text())
                .toList();
        model.choose(
                chosen,
                first.orElse(null),
                second.orElse(null),
                reason.getText(),
                () -> Toast.done(this, context.say("deadlines.done"), context.say("deadlines.doneWords"), context));
    }
}
