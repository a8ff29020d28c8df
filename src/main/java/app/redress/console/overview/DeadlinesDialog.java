package app.redress.console.overview;

import app.redress.console.overview.DeadlinesViewModel.Offered;
import app.redress.console.overview.DeadlinesViewModel.Question;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks by which rules the case has deadlines, when their clocks started, and why they apply.
final class DeadlinesDialog extends StackPane {
    private static final double WIDTH = 720;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT);

    private final DeadlinesViewModel model;
    private final ViewContext context;
    private final TextField noted = new TextField();
    private final TextField stated = new TextField();
    private final TextField reason = new TextField();
    private final Map<CheckBox, Offered> packs = new LinkedHashMap<>();

    DeadlinesDialog(DeadlinesViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("deadline-rules");
        getStyleClass().add("veil");
        setVisible(false);
        WhileShown.listen(
                this, () -> model.question().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
        packs.clear();
        reason.clear();
    }

    private void show(Question asked) {
        boolean first = packs.isEmpty();
        Map<String, Boolean> ticked = packs.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getValue().text(), one -> one.getKey().isSelected()));
        packs.clear();
        asked.offered().forEach(one -> packs.put(box(one, ticked.getOrDefault(one.text(), one.chosen())), one));
        if (first) {
            noted.setText(time(asked.now().noted()));
            stated.setText(time(asked.now().stated()));
        }
        VBox boxes = new VBox(4);
        boxes.getChildren().addAll(packs.keySet());
        VBox card = Parts.card(
                context.say("deadlines.title"),
                Parts.prose(context.say("deadlines.words"), "caption"),
                boxes,
                field(noted, "deadlines-noted", "deadlines.noted"),
                field(stated, "deadlines-stated", "deadlines.stated"),
                field(reason, "deadlines-reason", "deadlines.reason"),
                Parts.prose(notAllowed(asked), "serious-words"),
                Parts.refusal("deadlines-trouble", model.trouble(), context),
                buttons(asked));
        card.getStyleClass().add("dialog");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        Platform.runLater(packs.keySet().iterator().next()::requestFocus);
    }

    private CheckBox box(Offered one, boolean ticked) {
        String rules = one.pack().rules().stream()
                .filter(rule -> rule.applies() == DeadlineRule.Payments.UNAUTHORISED)
                .map(rule -> context.say(DeadlineWords.action(rule.action())))
                .distinct()
                .collect(Collectors.joining(", "));
        CheckBox box = new CheckBox(context.say(
                "deadlines.pack",
                context.texts().nameOr("RulePack", one.pack().id()),
                rules,
                one.pack().stamp(),
                one.pack().jurisdiction()));
        box.setId("deadlines-" + one.pack().id());
        box.setSelected(ticked);
        return box;
    }

    private Node field(TextField field, String id, String key) {
        field.setId(id);
        field.setAccessibleText(context.say(key));
        field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(WRONG, false));
        Label label = Parts.label(context.say(key), "caption");
        return new VBox(2, label, field);
    }

    private String notAllowed(Question asked) {
        if (asked.may()) {
            return "";
        }
        return asked.who()
                .map(who -> context.say(
                        "deadlines.notAllowed",
                        who.name(),
                        context.say(who.role().words())))
                .orElseGet(() -> context.say("deadlines.nobody"));
    }

    private Node buttons(Question asked) {
        Button own = new Button(context.say("deadlines.own"));
        own.setId("deadlines-own");
        own.setOnAction(_ -> context.choosers().file("file.rulePack").ifPresent(model::offer));
        Button act = new Button(context.say("deadlines.act"));
        act.setId("deadlines-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setOnAction(_ -> act());
        if (asked.may()) {
            act.disableProperty()
                    .bind(model.busy()
                            .or(Bindings.createBooleanBinding(
                                    () -> reason.getText().isBlank(), reason.textProperty())));
        } else {
            act.setDisable(true);
        }
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("deadlines-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.close());
        return Parts.row(8, own, Parts.spacer(), cancel, act);
    }

    private void act() {
        Optional<Optional<Instant>> first = typed(noted);
        Optional<Optional<Instant>> second = typed(stated);
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        List<String> chosen = packs.entrySet().stream()
                .filter(one -> one.getKey().isSelected())
                .map(one -> one.getValue().text())
                .toList();
        model.choose(
                chosen,
                first.get().orElse(null),
                second.get().orElse(null),
                reason.getText(),
                () -> Toast.done(this, context.say("deadlines.done"), context.say("deadlines.doneWords"), context));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(context.caseZone()));
    }

    /// The time in a field, which may be empty; nothing if it cannot be read, which is then marked.
    private Optional<Optional<Instant>> typed(TextField field) {
        String text = field.getText().strip().replace('/', '-').replace('T', ' ');
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(
                    LocalDateTime.parse(text, MINUTE).atZone(context.caseZone()).toInstant()));
        } catch (DateTimeException e) {
            field.pseudoClassStateChanged(WRONG, true);
            field.requestFocus();
            return Optional.empty();
        }
    }
}
