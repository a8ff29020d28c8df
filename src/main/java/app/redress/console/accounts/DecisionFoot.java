package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.accounts.DecisionsViewModel.Look;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Reason;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is always in view below the decision: the selected event with the verdicts it can be given, and the keys that
/// settle the account and go on.
final class DecisionFoot extends VBox {
    private static final int REASONS = 2;
    /// In a narrower card the time of the event stands in the table and in the tooltip only.
    private static final double ROOM_FOR_TIME = 310;

    private final AccountsViewModel model;
    private final DecisionsViewModel decisions;
    private final ViewContext context;
    private final EventWords words;
    private final VBox event = new VBox(4);
    private final Label state = Parts.prose("", "caption");

    /// @param back returns the focus to the events
    DecisionFoot(AccountsViewModel model, ViewContext context, Runnable back) {
        super(8);
        this.model = model;
        this.decisions = model.decisions();
        this.context = context;
        this.words = new EventWords(context, model);
        setId("decision-foot");
        getStyleClass().add("decision-foot");
        DecisionBar bar = new DecisionBar(decisions, context, back);
        event.setId("event-card");
        state.setId("decision-state");
        getChildren().setAll(event, bar, state, settling(), moving());
        WhileShown.listen(this, () -> model.selectedEvent()
                .subscribe(_ -> showEvent())
                .and(model.finding().subscribe(_ -> showEvent()))
                .and(decisions.pending().subscribe(asked -> {
                    event.setVisible(asked.isEmpty());
                    event.setManaged(asked.isEmpty());
                }))
                .and(decisions.look().subscribe(this::showState)));
    }

    private void showEvent() {
        int index = model.selectedEvent().get();
        List<JudgedEvent> events = model.finding()
                .get()
                .map(AccountFinding::timeline)
                .map(timeline -> timeline.events())
                .orElse(List.of());
        if (index < 0 || index >= events.size()) {
            event.getChildren().setAll(Parts.prose(context.say("decide.chooseEvent"), "caption"));
            return;
        }
        JudgedEvent chosen = events.get(index);
        Label what =
                Parts.label((words.type(chosen.event()) + "  " + words.amount(chosen.event())).strip(), "event-what");
        Label when = Parts.label(context.display().seconds(chosen.event().at()), "caption");
        Label sure = Parts.label(context.display().probability(chosen.probability()), "caption");
        sure.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setTooltip(new Tooltip(what.getText() + "  " + when.getText()));
        Parts.wholeOrAbsent(when, event, ROOM_FOR_TIME);
        event.getChildren().setAll(Parts.row(8, what, when, Parts.verdict(context.texts(), chosen.verdict()), sure));
        EventWords.reasonsOf(chosen).stream().limit(REASONS).forEach(reason -> event.getChildren()
                .add(reason(reason)));
        if (chosen.reasons().size() > REASONS) {
            event.getChildren().add(more(chosen));
        }
        if (decisions.isDecidable(index)) {
            event.getChildren().add(VerdictButtons.of(chosen, decisions, context));
        }
    }

    private HBox reason(Reason reason) {
        HBox line = ReasonLine.of(reason, context);
        Label said = (Label) line.getChildren().get(1);
        said.setWrapText(false);
        said.setMinHeight(USE_COMPUTED_SIZE);
        said.setTooltip(new Tooltip(said.getText()));
        return line;
    }

    private Hyperlink more(JudgedEvent chosen) {
        Hyperlink more =
                new Hyperlink(context.say("decide.moreReasons", chosen.reasons().size() - REASONS));
        more.setId("event-more");
        more.getStyleClass().add("more-link");
        more.setOnAction(_ -> EventPopOver.show(more, chosen, words, model.rawRows(), context));
        return more;
    }

    /// Whether and why the account is on hold, or decided, in words.
    private void showState(Look look) {
        String held = look.decision(DecisionSubject.HOLD)
                .map(d -> context.say("decide.held", d.decidedBy(), d.why()))
                .orElse("");
        String done = look.decision(DecisionSubject.DONE)
                .map(d -> context.say(
                        "decide.done", d.decidedBy(), context.display().dateTime(d.decidedAt())))
                .orElse("");
        state.setText(held.isEmpty() ? done : held);
        state.getStyleClass().setAll("label", held.isEmpty() ? "caption" : "warning-words");
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(!state.getText().isEmpty());
    }

    private HBox settling() {
        Button agree = button("decide-agree", "decide.agree", decisions::agree);
        agree.getStyleClass().add("accent");
        Button hold = button("decide-hold", "decide.hold", decisions::hold);
        HBox row = Parts.row(6, agree, hold);
        for (Button one : List.of(agree, hold)) {
            one.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setPrefWidth(100);
        }
        return row;
    }

    private HBox moving() {
        Button undo = Parts.iconButton("decision-undo", Feather.CORNER_UP_LEFT, context.say("decisions.undo"));
        undo.setOnAction(_ -> decisions.undo());
        Button redo = Parts.iconButton("decision-redo", Feather.CORNER_UP_RIGHT, context.say("decisions.redo"));
        redo.setOnAction(_ -> decisions.redo());
        return Parts.row(
                4,
                button("decide-previous", "decide.previous", model.queue()::previous),
                button("decide-next", "decide.next", model.queue()::next),
                button("decide-twins", "decide.twins", model.twins()::open),
                Parts.spacer(),
                undo,
                redo);
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(context.say(key));
        button.setId(id);
        button.getStyleClass().add("compact");
        button.setTooltip(new Tooltip(context.say(key + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(true);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
