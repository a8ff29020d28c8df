package app.redress.console.payouts;

import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.SentItem;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.desktop.PayoutService.Batch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A line of a returned file that changes nothing until somebody says which item it means; the items are named as
/// they went out: account, payee, yen and day, as the line itself names them.
final class QuestionCard extends VBox {
    private static final int BUTTONS = 5;

    private final PayoutQuestion question;
    private final PayoutsViewModel model;
    private final ViewContext context;
    private final TableView<Batch> table;

    QuestionCard(PayoutQuestion question, PayoutsViewModel model, ViewContext context, TableView<Batch> table) {
        super(7);
        this.question = question;
        this.model = model;
        this.context = context;
        this.table = table;
        getStyleClass().addAll("card", "question");
        getChildren()
                .setAll(
                        Parts.label(
                                context.say(
                                        "payouts.questionTitle",
                                        question.file(),
                                        context.display().count(question.line()),
                                        context.texts().name(question.outcome())),
                                "card-title"),
                        Parts.prose(context.say(question.why())),
                        Parts.prose(question.raw().strip(), "raw-mono", "raw-box"),
                        answers());
    }

    private FlowPane answers() {
        FlowPane row = new FlowPane(8, 6);
        List<SentItem> items = question.candidates();
        items.stream().limit(BUTTONS).forEach(item -> row.getChildren()
                .add(button("-" + item.id(), words(item), () -> model.answer(question, item.id()))));
        if (items.size() > BUTTONS) {
            row.getChildren().add(others(items.subList(BUTTONS, items.size())));
        }
        if (question.wholeFile()) {
            Button batch = button("-batch", context.say("payouts.isBatch"), this::answerAll);
            batch.disableProperty()
                    .bind(table.getSelectionModel().selectedItemProperty().isNull());
            row.getChildren().add(batch);
        }
        row.getChildren().add(button("-none", context.say("payouts.isNone"), () -> model.answer(question, null)));
        return row;
    }

    private String words(SentItem item) {
        return Stream.of(
                        item.account(),
                        item.payee(),
                        context.display().yen(item.amount()),
                        context.display().date(item.payOn()),
                        context.texts().name(item.status()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(context.say("payouts.between")));
    }

    private MenuButton others(List<SentItem> items) {
        MenuButton others =
                new MenuButton(context.say("payouts.others", context.display().count(items.size())));
        others.setId("answer-" + question.place() + "-others");
        for (SentItem item : items) {
            MenuItem one = new MenuItem(words(item));
            one.setOnAction(_ -> model.answer(question, item.id()));
            others.getItems().add(one);
        }
        return others;
    }

    private void answerAll() {
        Batch batch = table.getSelectionModel().getSelectedItem();
        if (batch != null) {
            model.answerAll(question, batch.sealed().id());
        }
    }

    private Button button(String end, String words, Runnable act) {
        Button button = new Button(words);
        button.setId("answer-" + question.place() + end);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
