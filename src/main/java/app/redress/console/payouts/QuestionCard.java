package app.redress.console.payouts;

import app.redress.casefile.PayoutQuestion;
import app.redress.casefile.SentItem;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.desktop.PayoutService.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A line of a returned file that a person has to match: what it says, and the items it could mean as they went out.
final class QuestionCard extends VBox {
    /// More than these are the same payee and amount many times over, which no screen tells apart.
    private static final int MOST = 20;

    private final PayoutQuestion question;
    private final PayoutsViewModel model;
    private final ObservableValue<Batch> selected;
    private final ViewContext context;

    /// @param selected the batch that a line about a whole file may mean
    QuestionCard(
            PayoutQuestion question, PayoutsViewModel model, ObservableValue<Batch> selected, ViewContext context) {
        super(8);
        this.question = question;
        this.model = model;
        this.selected = selected;
        this.context = context;
        getStyleClass().addAll("card", "question");
        getChildren()
                .addAll(
                        Parts.label(
                                context.say(
                                        "payouts.questionTitle",
                                        question.file(),
                                        context.display().count(question.line()),
                                        context.texts().name(question.outcome())),
                                "card-title"),
                        Parts.prose(context.say(question.why()), "caption"),
                        Parts.prose(said(), "caption"));
        if (!question.candidates().isEmpty()) {
            getChildren().add(candidates());
        }
        getChildren().add(answers());
    }

    /// What the line itself says, with its text.
    private String said() {
        List<String> parts = new ArrayList<>();
        Long amount = question.amount();
        LocalDate on = question.on();
        if (amount != null) {
            parts.add(context.display().yen(amount));
        }
        if (on != null) {
            parts.add(on.toString());
        }
        parts.add(question.raw().strip());
        return String.join("  ·  ", parts);
    }

    private GridPane candidates() {
        GridPane grid = new GridPane(18, 6);
        int row = 0;
        for (SentItem item : question.candidates().stream().limit(MOST).toList()) {
            Label amount = figure(context.display().yen(item.amount()));
            GridPane.setHalignment(amount, HPos.RIGHT);
            grid.addRow(
                    row++,
                    choose(item),
                    figure(item.account()),
                    words(item.payee()),
                    amount,
                    words(context.say("payouts.payOn", item.payOn().toString())),
                    words(context.texts().name(item.status())));
        }
        if (question.candidates().size() > MOST) {
            Label more = Parts.prose(
                    context.say("payouts.moreItems", question.candidates().size() - MOST), "caption");
            grid.add(more, 0, row, GridPane.REMAINING, 1);
        }
        return grid;
    }

    private Button choose(SentItem item) {
        String words = context.say("payouts.isItem", String.valueOf(item.id()));
        Button button = button(String.valueOf(item.id()), words, () -> model.answer(question, item.id()));
        button.setAccessibleText(String.join(
                ", ", words, item.account(), item.payee(), context.display().yen(item.amount())));
        return button;
    }

    private static Label figure(String text) {
        Label label = Parts.label(text, "small-figure");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node words(String text) {
        Label label = Parts.label(text, "caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox answers() {
        HBox row = Parts.row(8);
        if (question.wholeFile()) {
            Button batch = button(
                    "batch",
                    context.say("payouts.isBatch"),
                    () -> model.answerAll(question, selected.getValue().sealed().id()));
            batch.disableProperty().bind(selected.map(_ -> false).orElse(true));
            row.getChildren().add(batch);
        }
        row.getChildren().add(button("none", context.say("payouts.isNone"), () -> model.answer(question, null)));
        return row;
    }

    private Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId("answer-" + question.place() + "-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
