package app.redress.console.overview;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineWords;
import app.redress.language.Language;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is due and overdue by the rules chosen for the case; while nobody has chosen, how to.
final class DeadlineRows extends VBox {
    private final DeadlinesViewModel model;
    private final ViewContext context;

    DeadlineRows(DeadlinesViewModel model, ViewContext context) {
        super(4);
        this.model = model;
        this.context = context;
        setId("deadlines");
        WhileShown.listen(this, () -> model.found().subscribe(found -> {
            getChildren().clear();
            found.ifPresent(this::show);
        }));
    }

    private void show(CaseDeadlines found) {
        DeadlineChoice choice = found.choice();
        if (choice.texts().isEmpty()) {
            String words = choice.version() == 0
                    ? context.say("deadlines.unchosen")
                    : context.say("deadlines.none", choice.decidedBy(), choice.reason());
            getChildren().add(row(Parts.prose(words, "caption"), "deadlines.choose"));
            return;
        }
        long overdue = found.count(State.OVERDUE);
        Label counts = Parts.label(
                context.say("deadlines.counts", overdue, found.count(State.DUE), found.count(State.NOT_STARTED)),
                overdue > 0 ? "work-late" : "small-figure");
        counts.setId("deadlines-counts");
        getChildren()
                .addAll(
                        row(counts, "deadlines.change"),
                        Parts.prose(
                                context.say(
                                        "deadlines.by",
                                        context.list(choice.stamps()),
                                        choice.decidedBy(),
                                        choice.reason()),
                                "caption"));
        found.lines()
                .forEach(line -> line.mark().ifPresent(mark -> getChildren().add(incident(line, mark, found))));
        found.next().ifPresent(next -> {
            if (next.item() != null) {
                getChildren().add(prose(next, found));
            }
        });
    }

    private Node incident(CaseDeadlines.Line line, DeadlineMark mark, CaseDeadlines found) {
        Hyperlink link = link(line.done() ? "deadlines.unmark" : "deadlines.mark");
        link.setId("deadlines-mark-" + mark.rule().pack() + "-" + mark.rule().id());
        link.setOnAction(_ -> model.marks().ask(mark.rule()));
        Label words = prose(line, found);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row(12, words, Parts.spacer(), link);
    }

    private Label prose(CaseDeadlines.Line line, CaseDeadlines found) {
        return Parts.prose(
                words(line, found.now(), context),
                line.deadline().state(found.now(), line.done()) == State.OVERDUE ? "work-late" : "caption");
    }

    /// Who has to do what until when, and whether it has been done.
    static String words(CaseDeadlines.Line line, Instant now, ViewContext context) {
        DeadlineRule rule = line.deadline().rule();
        String action = context.say(DeadlineWords.action(rule.action()));
        String state = line.deadline().due() == null && !line.done()
                ? context.say("deadlines.notStarted")
                : context.say(DeadlineWords.say(line.deadline(), now, line.done(), line.doneAt()));
        if (line.item() != null) {
            return context.say("deadlines.nextItem", action, state);
        }
        String said = line.mark()
                .filter(mark -> mark.doneAt() != null)
                .map(mark -> context.say("deadlines.saidBy", state, mark.decidedBy(), mark.note()))
                .orElse(state);
        String condition = rule.condition(Language.of(context.texts().locale()));
        return condition.isEmpty()
                ? context.say("deadlines.ofIncident", action, said)
                : context.say("deadlines.ofIncidentFor", action, said, condition);
    }

    private Hyperlink link(String key) {
        Hyperlink link = new Hyperlink(context.say(key));
        link.getStyleClass().add("caption-link");
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private Node row(Label words, String key) {
        Hyperlink choose = link(key);
        choose.setId("deadlines-choose");
        choose.setOnAction(_ -> model.ask());
        return Parts.row(12, words, Parts.spacer(), choose);
    }
}
