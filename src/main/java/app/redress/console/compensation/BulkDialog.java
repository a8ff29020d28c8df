package app.redress.console.compensation;

import app.redress.casefile.BulkStep;
import app.redress.casefile.CaseItem;
import app.redress.console.parts.Parts;
import app.redress.console.parts.PreviewDialog;
import app.redress.console.parts.RefusedSteps;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.worklist.CompensationItem.Status;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Previews a step for every item in the list: how many, how much by channel, the largest, and what is excluded.
final class BulkDialog extends PreviewDialog {
    private final BulkViewModel model;
    private final ViewContext context;
    private final TextField reason = new TextField();

    BulkDialog(BulkViewModel model, ViewContext context) {
        super("bulk", model, context);
        this.model = model;
        this.context = context;
        reason.setId("bulk-reason");
        reason.setPromptText(context.say("step.reason"));
        reason.setAccessibleText(context.say("step.reason"));
        reason.textProperty().bindBidirectional(model.reason());
        WhileShown.listen(this, () -> model.reason().subscribe(_ -> enable()));
    }

    @Override
    protected Node choices() {
        return new VBox(12, steps(), reason);
    }

    @Override
    protected void act() {
        model.take(this::tell);
    }

    private Node steps() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Parts.row(6);
        for (Status step : BulkViewModel.STEPS) {
            ToggleButton button = new ToggleButton(context.say("bulk.step." + step.name()));
            button.setId("bulk-" + step.name());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(step == model.step().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.choose(step);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    @Override
    protected void fill(VBox facts) {
        reason.setManaged(model.needsReason());
        reason.setVisible(model.needsReason());
        Optional<BulkStep.Preview> preview = model.preview().get();
        if (preview.isEmpty() && model.trouble().get().isEmpty()) {
            facts.getChildren().add(Parts.label(context.say("bulk.asking"), "caption"));
        }
        preview.ifPresent(found -> fill(found, facts));
    }

    private void fill(BulkStep.Preview preview, VBox facts) {
        Label total = Parts.label(count(preview.total()), "card-title");
        total.setId("bulk-total");
        facts.getChildren().add(total);
        if (!preview.byChannel().isEmpty()) {
            GridPane channels = grid();
            preview.byChannel()
                    .forEach((channel, count) -> row(
                            channels,
                            context.texts().name(channel),
                            context.say("bulk.items", context.display().count(count.items())),
                            count.yen()));
            facts.getChildren().add(channels);
        }
        if (preview.items().size() > 1) {
            GridPane largest = grid();
            for (CaseItem item : preview.largest()) {
                row(largest, item.account(), context.texts().name(item.channel()), item.amount());
            }
            facts.getChildren().addAll(Parts.label(context.say("bulk.largest"), "caption"), largest);
        }
        preview.excluded().forEach((rule, count) -> facts.getChildren()
                .add(Parts.prose(
                        context.say(
                                "bulk.excluded", count(count), context.texts().name(rule)),
                        "caption")));
    }

    private String count(BulkStep.Count count) {
        return context.say(
                "bulk.count",
                context.display().count(count.items()),
                context.display().yen(count.yen()));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(16, 2);
        ColumnConstraints first = new ColumnConstraints();
        first.setMinWidth(150);
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        ColumnConstraints third = new ColumnConstraints();
        third.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(first, second, third);
        return grid;
    }

    private void row(GridPane grid, String first, String second, long yen) {
        grid.addRow(
                grid.getRowCount(),
                new Label(first),
                new Label(second),
                new Label(context.display().yen(yen)));
    }

    @Override
    protected String actLabel() {
        String step = context.say("bulk.step." + model.step().get().name());
        return model.preview()
                .get()
                .filter(p -> !p.items().isEmpty())
                .map(p -> context.say(
                        "bulk.act", step, context.display().count(p.total().items())))
                .orElse(step);
    }

    private void tell(BulkStep.Result result) {
        String refused = RefusedSteps.words(result.refused(), context);
        Toast.done(
                this,
                context.say(refused.isEmpty() ? "step.recorded" : "step.partlyRecorded"),
                (count(result.done()) + "\n" + refused).strip(),
                context);
    }

    /// The name of a state in ids and style classes.
    static String style(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
