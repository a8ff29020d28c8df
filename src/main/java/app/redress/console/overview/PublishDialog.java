package app.redress.console.overview;

import app.redress.analysis.Reservation;
import app.redress.casefile.PublishedEstimate;
import app.redress.console.overview.EstimatesViewModel.Question;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.report.text.Answer;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The page before a figure is published: the sentence, what is undecided, and whose place it takes.
final class PublishDialog extends StackPane {
    private static final double WIDTH = 640;

    private final EstimatesViewModel model;
    private final ViewContext context;
    private final Consumer<Reservation.Subject> open;
    private final TextField note = new TextField();
    private final TextField reason = new TextField();
    private final ComboBox<Choice> place = new ComboBox<>();

    /// Whose place is taken.
    ///
    /// @param number null for nobody's
    private record Choice(@Nullable Integer number, String words) {}

    PublishDialog(EstimatesViewModel model, Consumer<Reservation.Subject> open, ViewContext context) {
        this.model = model;
        this.context = context;
        this.open = open;
        setId("publish");
        getStyleClass().add("veil");
        setVisible(false);
        WhileShown.listen(
                this, () -> model.question().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
    }

    private void show(Question asked) {
        VBox card = Parts.card(
                context.say("publish.title"),
                Parts.prose(
                        new Answer(asked.seen(), context.display().zone())
                                .in(context.texts().locale()),
                        "publish-sentence"),
                reservations(asked),
                fields(asked),
                Parts.prose(context.say("publish.forGood"), "caption"),
                trouble(asked),
                buttons(asked));
        card.getStyleClass().add("dialog");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        Platform.runLater(note::requestFocus);
    }

    private Node reservations(Question asked) {
        FlowPane strip = new FlowPane(6, 2);
        strip.setId("publish-reservations");
        strip.setPrefWrapLength(WIDTH - 60);
        AnswerCard.show(
                strip,
                asked.open(),
                subject -> {
                    model.close();
                    open.accept(subject);
                },
                context);
        return strip;
    }

    private Node fields(Question asked) {
        prompt(note, "publish-note", "publish.note");
        prompt(reason, "publish-reason", "publish.reason");
        note.clear();
        reason.clear();
        VBox fields = new VBox(8, note);
        if (!asked.earlier().isEmpty()) {
            choices(asked);
            reason.visibleProperty().bind(place.valueProperty().map(c -> c.number() != null));
            reason.managedProperty().bind(reason.visibleProperty());
            fields.getChildren().addAll(place, reason);
        }
        return fields;
    }

    private void prompt(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(context.say(key));
        field.setAccessibleText(context.say(key));
    }

    private void choices(Question asked) {
        place.setId("publish-supersedes");
        place.setAccessibleText(context.say("publish.supersedes"));
        place.setMaxWidth(Double.MAX_VALUE);
        place.setConverter(new Words());
        place.getItems().setAll(new Choice(null, context.say("publish.next")));
        asked.earlier().stream()
                .filter(one -> one.supersededBy() == null)
                .map(one -> new Choice(one.number(), context.say("publish.instead", name(one))))
                .forEach(place.getItems()::add);
        place.setValue(place.getItems().getFirst());
    }

    private String name(PublishedEstimate one) {
        return BridgeCard.name(one, context);
    }

    private Label trouble(Question asked) {
        Label trouble = Parts.prose("", "serious-words");
        trouble.setId("publish-trouble");
        WhileShown.listen(trouble, () -> model.trouble().subscribe(said -> {
            String words = said.isEmpty() ? notAllowed(asked) : context.say(said);
            trouble.setText(words);
            trouble.setVisible(!words.isEmpty());
            trouble.setManaged(!words.isEmpty());
        }));
        return trouble;
    }

    private String notAllowed(Question asked) {
        if (asked.may()) {
            return "";
        }
        return asked.who()
                .map(who -> context.say(
                        "publish.notAllowed", who.name(), context.say(who.role().words())))
                .orElseGet(() -> context.say("publish.nobody"));
    }

    private Node buttons(Question asked) {
        Button act = new Button(context.say("publish.act"));
        act.setId("publish-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setOnAction(_ -> act());
        if (asked.may()) {
            act.disableProperty().bind(model.busy());
        } else {
            act.setDisable(true);
        }
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("publish-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.close());
        return Parts.row(8, Parts.spacer(), cancel, act);
    }

    private void act() {
        Choice chosen = place.getValue();
        Integer number = chosen == null ? null : chosen.number();
        model.publish(
                note.getText(),
                number,
                reason.getText(),
                made -> Toast.done(
                        this,
                        context.say("publish.done", made.number()),
                        context.say("publish.doneWords", made.publishedBy()),
                        context));
    }

    private static final class Words extends StringConverter<Choice> {
        @Override
        public String toString(@Nullable Choice choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public Choice fromString(String words) {
            return new Choice(null, Objects.requireNonNull(words));
        }
    }
}
