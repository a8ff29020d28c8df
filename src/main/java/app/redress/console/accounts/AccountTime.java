package app.redress.console.accounts;

import app.redress.console.accounts.timeline.TimelineLegend;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What happened to the account in front: who it is, its timeline, and its events.
final class AccountTime extends BorderPane {
    private static final double DRAWING = 330;
    private static final double LEAST_DRAWING = 210;
    private static final double DRAWING_SHARE = 0.42;

    private final ViewContext context;
    private final StackPane header = new StackPane();
    private final EventTable table;
    private final VBox body;

    AccountTime(AccountsViewModel model, ViewContext context) {
        this.context = context;
        getStyleClass().add("account-time");
        TimelineDrawing drawing = new TimelineDrawing(model, context);
        heightProperty().subscribe(height -> {
            double tall = Math.clamp(height.doubleValue() * DRAWING_SHARE, LEAST_DRAWING, DRAWING);
            drawing.setMinHeight(tall);
            drawing.setPrefHeight(tall);
        });
        table = new EventTable(model, context);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox time = new VBox(
                new TimelineTools(model, context, drawing),
                new TimelineLegend(context),
                drawing,
                new TimelineMap(model, context));
        time.getStyleClass().addAll("card", "timeline-card");
        body = new VBox(10, header, time, table);
        WhileShown.listen(this, () -> model.finding().subscribe(this::show));
    }

    private void show(Optional<AccountFinding> finding) {
        if (finding.isEmpty()) {
            setCenter(Parts.prose(context.say("account.none"), "placeholder-words"));
            return;
        }
        header.getChildren().setAll(new AccountHeader(finding.get(), context).node());
        setCenter(body);
    }

    /// Gives the events the focus, for selecting and judging them by keys.
    void takeKeys() {
        table.takeKeys();
    }
}
