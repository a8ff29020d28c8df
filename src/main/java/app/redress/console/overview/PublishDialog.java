package app.redress.console.overview;

import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.console.overview.EstimatesViewModel.Question;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.report.text.Answer;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Confirms publication of a figure: the sentence, what is undecided, and which estimate it replaces.
final class PublishDialog extends QuestionDialog<Question> {
    private static final double WIDTH = 640;

    private final EstimatesViewModel model;
    private final Consumer<Reservation.Subject> open;
    private final TextField note = new TextField();
    private final TextField reason = new TextField();
    private final ComboBox<Choice> place = new ComboBox<>();

    /// An estimate to replace.
    ///
    /// @param number null for none
    private record Choice(@Nullable Integer number, String words) {}

    PublishDialog(EstimatesViewModel model, Consumer<Reservation.Subject> open, ViewContext context) {
        super("publish", WIDTH, model.question(), context);
        this.model = model;
        this.open = open;
    }

    @Override
    Node first() {
        return note;
    }

    @Override
    VBox card(Question asked) {
        return Parts.card(
                context.say("publish.title"),
                Parts.prose(
                        new Answer(asked.seen(), context.display().zone())
                                .in(context.texts().locale()),
                        "publish-sentence"),
                reservations(asked),
                fields(asked),
                Parts.prose(context.say("publish.forGood"), "caption"),
                trouble(asked),
                buttons(
                        "publish",
                        context.say("publish.act"),
                        asked.may() ? model.busy() : new SimpleBooleanProperty(true),
                        this::act,
                        model::close));
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
            String words = said.isEmpty() ? notAllowed("publish", asked.who(), asked.may()) : context.say(said);
            trouble.setText(words);
            trouble.setVisible(!words.isEmpty());
            trouble.setManaged(!words.isEmpty());
        }));
        return trouble;
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
