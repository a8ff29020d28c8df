package app.redress.console.parts;

import app.redress.casefile.AccountStep;
import app.redress.casefile.BulkStep;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Previews a step for every row of a list: how many, how much, the largest, and what is left out and why.
public final class WholeListDialog extends PreviewDialog {
    private final String name;
    private final WholeListViewModel model;
    private final ViewContext context;
    private final TextField reason = new TextField();

    /// @param name prefix of ids and of its title, words and count
    public WholeListDialog(String name, WholeListViewModel model, ViewContext context) {
        super(name, model, context);
        this.name = name;
        this.model = model;
        this.context = context;
        reason.setId(name + "-reason");
        reason.setPromptText(context.say("step.reason"));
        reason.setAccessibleText(context.say("step.reason"));
        reason.textProperty().bindBidirectional(model.reason());
        WhileShown.listen(this, () -> model.reason().subscribe(_ -> enable()));
    }

    /// The button that opens it, which shows the number of rows.
    public static Button button(String name, WholeListViewModel model, ListViewModel<?> list, ViewContext context) {
        Button all = new Button("", Icon.of(Feather.CHECK_SQUARE));
        all.setId(name + "-open");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> model.open());
        WhileShown.listen(all, () -> list.total().subscribe(total -> {
            all.setText(context.say("bulk.open", context.display().count(total.longValue())));
            all.setDisable(total.longValue() == 0);
        }));
        return all;
    }

    @Override
    protected Node choices() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(6, 6);
        for (WholeListViewModel.Step step : model.steps()) {
            ToggleButton button = new ToggleButton(verb(step));
            button.setId(name + "-" + step.name());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(step.equals(model.step()));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.choose(step);
            });
            row.getChildren().add(button);
        }
        return new VBox(12, row, reason);
    }

    /// The step's name without the dots that announce a question: the dialog is the question.
    private String verb(WholeListViewModel.Step step) {
        return context.say("step." + step.name()).replaceFirst("(\\.\\.\\.|…)$", "");
    }

    @Override
    protected void act() {
        model.take(this::tell);
    }

    @Override
    protected void fill(VBox facts) {
        reason.setManaged(model.step().needsReason());
        reason.setVisible(model.step().needsReason());
        Optional<AccountStep> preview = model.preview().get();
        if (preview.isEmpty() && model.trouble().get().isEmpty()) {
            facts.getChildren().add(Parts.label(context.say("bulk.asking"), "caption"));
        }
        preview.ifPresent(found -> fill(found, facts));
    }

    private void fill(AccountStep preview, VBox facts) {
        Label total = Parts.label(count(preview.total()), "card-title");
        total.setId(name + "-total");
        facts.getChildren().add(total);
        if (preview.rows().size() > 1) {
            facts.getChildren().addAll(Parts.label(context.say("bulk.largest"), "caption"), largest(preview));
        }
        preview.excluded().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> facts.getChildren()
                        .add(Parts.prose(
                                context.say(
                                        "bulk.excluded",
                                        count(one.getValue()),
                                        context.texts().name(one.getKey())),
                                "caption")));
    }

    private GridPane largest(AccountStep preview) {
        GridPane grid = new GridPane(16, 2);
        ColumnConstraints account = new ColumnConstraints();
        account.setHgrow(Priority.ALWAYS);
        ColumnConstraints yen = new ColumnConstraints();
        yen.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(account, yen);
        preview.largest()
                .forEach(row -> grid.addRow(
                        grid.getRowCount(),
                        new Label(row.account()),
                        new Label(context.display().yen(row.yen()))));
        return grid;
    }

    private String count(BulkStep.Count count) {
        return context.say(
                name + ".count",
                context.display().count(count.items()),
                context.display().yen(count.yen()));
    }

    @Override
    protected String actLabel() {
        String step = verb(model.step());
        return model.preview()
                .get()
                .filter(found -> !found.rows().isEmpty())
                .map(found -> context.say(
                        name + ".act",
                        step,
                        context.display().count(found.total().items())))
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
}
