package app.redress.console.payouts;

import app.redress.casefile.payouts.ReadFile;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.desktop.PayoutService.Batch;
import app.redress.domain.Message;
import app.redress.payout.Outcome;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What banks, issuers and finance answered: lines that wait for a person first, then the file read last, then all
/// files.
final class CameBack extends ScrollPane {
    private final PayoutsViewModel model;
    private final ViewContext context;
    private final TableView<Batch> table;
    private final VBox parts = new VBox(10);

    /// @param table of the batches, whose chosen one a line about all transfers may mean
    CameBack(PayoutsViewModel model, ViewContext context, TableView<Batch> table) {
        this.model = model;
        this.context = context;
        this.table = table;
        setContent(parts);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, this::follow);
    }

    private Subscription follow() {
        ListChangeListener<Object> listener = _ -> fill();
        model.questions().addListener(listener);
        model.returned().addListener(listener);
        return Subscription.combine(
                () -> {
                    model.questions().removeListener(listener);
                    model.returned().removeListener(listener);
                },
                model.trouble().subscribe(_ -> fill()),
                model.receipt().subscribe(_ -> fill()),
                model.unclear().subscribe(_ -> fill()));
    }

    private void fill() {
        parts.getChildren().clear();
        Message trouble = model.trouble().get();
        if (!trouble.isEmpty()) {
            Label words = Parts.prose(context.say(trouble), "serious-words");
            words.setId("payouts-trouble");
            parts.getChildren().add(words);
        }
        model.unclear().get().ifPresent(file -> parts.getChildren().add(unclear(file)));
        model.questions()
                .forEach(question -> parts.getChildren().add(new QuestionCard(question, model, context, table)));
        List<Message> receipt = model.receipt().get();
        if (!receipt.isEmpty()) {
            parts.getChildren().add(receipt(receipt));
        }
        if (!model.returned().isEmpty()) {
            parts.getChildren().add(files());
        }
        setVisible(!parts.getChildren().isEmpty());
    }

    private Node unclear(Path file) {
        return Parts.card(
                context.say("payouts.unclear", file.getFileName()),
                Parts.row(
                        8,
                        button(
                                "payouts-were-paid",
                                context.say("payouts.werePaid"),
                                () -> model.read(file, Outcome.PAID)),
                        button(
                                "payouts-have-failed",
                                context.say("payouts.haveFailed"),
                                () -> model.read(file, Outcome.FAILED))));
    }

    private Node receipt(List<Message> lines) {
        VBox card = Parts.card(context.say("payouts.receipt"));
        card.setId("payouts-receipt");
        lines.forEach(
                line -> card.getChildren().add(Parts.prose(context.say(line).strip())));
        return card;
    }

    private Node files() {
        VBox card = Parts.card(context.say("payouts.returned"));
        card.setId("payouts-returned");
        model.returned().forEach(file -> card.getChildren().add(file(file)));
        return card;
    }

    private Node file(ReadFile file) {
        Label when = Parts.label(context.display().dateTime(file.readAt()) + " · " + file.readBy(), "caption");
        when.setMinWidth(USE_PREF_SIZE);
        Label counts = Parts.prose(
                context.say(
                        "payouts.returnedCounts",
                        file.lines(),
                        file.paid(),
                        file.failed(),
                        file.waiting(),
                        file.foreign(),
                        file.aside()),
                "caption");
        return new VBox(1, Parts.row(8, Parts.label(file.name()), Parts.spacer(), when), counts);
    }

    private static Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
