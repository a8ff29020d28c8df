package app.redress.console.overview;

import app.redress.console.overview.DeadlineMarkViewModel.Question;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks when a deadline of the incident was met and who was told what; of one that was met, why it is open again.
final class DeadlineMarkDialog extends QuestionDialog<Question> {
    private static final double WIDTH = 640;

    private final DeadlineMarkViewModel model;
    private final MinuteField at;
    private final TextField note = new TextField();

    DeadlineMarkDialog(DeadlineMarkViewModel model, ViewContext context) {
        super("deadline-mark", WIDTH, model.question(), context);
        this.model = model;
        this.at = new MinuteField(context.caseZone());
        at.setId("deadline-mark-at");
        note.setId("deadline-mark-note");
    }

    @Override
    Node first() {
        return note;
    }

    @Override
    VBox card(Question asked) {
        boolean done = asked.line().done();
        note.clear();
        at.show(asked.now());
        VBox fields = done
                ? new VBox(8, field(note, "deadlineMark.why"))
                : new VBox(8, field(at, "deadlineMark.at"), field(note, "deadlineMark.note"));
        return Parts.card(
                context.say(done ? "deadlineMark.openTitle" : "deadlineMark.title"),
                Parts.prose(DeadlineRows.words(asked.line(), asked.now(), context)),
                fields,
                notAllowedLine("deadlineMark", asked.who(), asked.may()),
                Parts.refusal("deadline-mark-trouble", model.trouble(), context),
                buttons(
                        "deadline-mark",
                        context.say(done ? "deadlineMark.openAct" : "deadlineMark.act"),
                        Bindings.createBooleanBinding(
                                () -> !asked.may()
                                        || model.busy().get()
                                        || note.getText().isBlank(),
                                model.busy(),
                                note.textProperty()),
                        () -> act(done),
                        model::close));
    }

    private Node field(TextField field, String key) {
        field.setAccessibleText(context.say(key));
        return new VBox(2, Parts.label(context.say(key), "caption"), field);
    }

    private void act(boolean done) {
        if (done) {
            mark(null);
        } else {
            at.typed().ifPresent(this::mark);
        }
    }

    private void mark(@Nullable Instant doneAt) {
        model.mark(
                doneAt,
                note.getText(),
                () -> Toast.done(
                        this,
                        context.say(doneAt == null ? "deadlineMark.opened" : "deadlineMark.marked"),
                        context.say("deadlineMark.logged"),
                        context));
    }
}
