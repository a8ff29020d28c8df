package app.redress.console.overview;

import app.redress.casefile.CaseDeadlines;
import app.redress.casefile.DeadlineChoice;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.DeadlineWords;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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
                                context.say("deadlines.by", choice.stamps(), choice.decidedBy(), choice.reason()),
                                "caption"));
        found.lines().stream()
                .filter(line -> line.item() == null && line.deadline().due() != null)
                .forEach(line -> getChildren().add(line(line, found)));
        found.next().ifPresent(next -> {
            if (next.item() != null) {
                getChildren().add(line(next, found));
            }
        });
    }

    private Node line(CaseDeadlines.Line line, CaseDeadlines found) {
        String words = context.say(
                line.item() == null ? "deadlines.ofIncident" : "deadlines.nextItem",
                context.say(DeadlineWords.action(line.deadline().rule().action())),
                context.say(DeadlineWords.say(line.deadline(), found.now(), line.done(), line.doneAt())));
        return Parts.prose(
                words, line.deadline().state(found.now(), line.done()) == State.OVERDUE ? "work-late" : "caption");
    }

    private Node row(Label words, String key) {
        Hyperlink choose = new Hyperlink(context.say(key));
        choose.setId("deadlines-choose");
        choose.getStyleClass().add("mark-link");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> model.ask());
        return Parts.row(12, words, Parts.spacer(), choose);
    }
}
