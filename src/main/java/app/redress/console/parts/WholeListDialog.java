package app.redress.console.parts;

import app.redress.casefile.lists.BulkStep;
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
    private final ToggleGroup group = new ToggleGroup();

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
        all.getStyleClass().add("accent");
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
        group.getToggles().clear();
        FlowPane row = new FlowPane(6, 6);
        for (WholeListViewModel.Step step : model.steps()) {
            ToggleButton button = new ToggleButton(verb(step));
            button.setId(name + "-" + step.name());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setUserData(step);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.choose(step);
            });
            row.getChildren().add(button);
        }
        // where there is only one step, there is nothing to choose
        return model.steps().size() == 1 ? reason : new VBox(12, row, reason);
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
        group.getToggles().forEach(one -> one.setSelected(model.step().equals(one.getUserData())));
        reason.setManaged(model.step().needsReason());
        reason.setVisible(model.step().needsReason());
        Optional<WholeListPlan> preview = model.preview().get();
        if (preview.isEmpty() && model.trouble().get().isEmpty()) {
            facts.getChildren().add(Parts.label(context.say("bulk.asking"), "caption"));
        }
        preview.ifPresent(found -> fill(found, facts));
    }

    private void fill(WholeListPlan plan, VBox facts) {
        Label total = Parts.label(count(plan.total()), "card-title");
        total.setId(name + "-total");
        facts.getChildren().add(total);
        if (!plan.byChannel().isEmpty()) {
            facts.getChildren().add(channels(plan));
        }
        if (!plan.first().isEmpty()) {
            facts.getChildren().addAll(Parts.label(context.say(name + ".first"), "caption"), first(plan));
        }
        if (plan.overruled().items() > 0) {
            facts.getChildren().add(Parts.prose(context.say("bulk.overruled", count(plan.overruled())), "caption"));
        }
        plan.excluded().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> facts.getChildren()
                .add(Parts.prose(
                        context.say(
                                "bulk.excluded",
                                count(one.getValue()),
                                context.texts().name(one.getKey())),
                        "caption")));
    }

    private Node channels(WholeListPlan plan) {
        GridPane grid = grid();
        plan.byChannel()
                .forEach((channel, count) -> grid.addRow(
                        grid.getRowCount(),
                        new Label(context.texts().name(channel)),
                        new Label(context.say("bulk.items", context.display().count(count.items()), count.items())),
                        new Label(context.display().yen(count.yen()))));
        return grid;
    }

    private Node first(WholeListPlan plan) {
        GridPane grid = grid();
        plan.first()
                .forEach(line -> grid.addRow(
                        grid.getRowCount(),
                        new Label(line.account()),
                        new Label(line.channel().map(context.texts()::name).orElse("")),
                        new Label(figure(line))));
        return grid;
    }

    private String figure(WholeListPlan.Line line) {
        return switch (line.unit()) {
            case YEN -> context.display().yen(line.figure());
            case HOURS -> context.say("bulk.hours", context.display().count(line.figure()));
        };
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(16, 2);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(150);
        ColumnConstraints beside = new ColumnConstraints();
        beside.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(name, beside, figure);
        return grid;
    }

    private String count(BulkStep.Count count) {
        return context.say(
                model.step().counted(),
                context.display().count(count.items()),
                context.display().yen(count.yen()),
                count.items());
    }

    @Override
    protected String actLabel() {
        String step = verb(model.step());
        return model.preview()
                .get()
                .filter(found -> found.total().items() > 0)
                .map(found -> context.say(
                        name + ".act",
                        step,
                        context.display().count(found.total().items()),
                        found.total().items()))
                .orElse(step);
    }

    /// What follows the step, where other people have to go on.
    private String next(BulkStep.Result result) {
        String key = name + ".next." + model.step().name();
        return result.done().items() > 0 && context.texts().has(key) ? context.say(key) : "";
    }

    private void tell(BulkStep.Result result) {
        String refused = RefusedSteps.words(result.refused(), context);
        Toast.done(
                this,
                context.say(refused.isEmpty() ? "step.recorded" : "step.partlyRecorded"),
                (count(result.done()) + "\n" + refused + "\n" + next(result)).strip(),
                context);
    }
}
