package app.redress.console.overview;

import app.redress.console.overview.WorkProgressViewModel.Line;
import app.redress.console.overview.WorkProgressViewModel.WorkKind;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far the work on the case has come, a row for each kind; its name leads to the list.
final class WorkProgressCard extends VBox {
    private final Consumer<WorkKind> open;
    private final ViewContext context;
    private final GridPane grid = new GridPane(16, 6);

    WorkProgressCard(
            WorkProgressViewModel model, DeadlinesViewModel deadlines, Consumer<WorkKind> open, ViewContext context) {
        super(8);
        this.open = open;
        this.context = context;
        setId("work-progress");
        getStyleClass().add("card");
        getChildren()
                .addAll(
                        Parts.label(context.say("progress.title"), "card-title"),
                        grid,
                        new DeadlineRows(deadlines, context));
        WhileShown.listen(this, () -> model.lines().subscribe(this::show));
    }

    /// @param dated whether there are days to show; otherwise the yen end at the right edge
    private void columns(boolean dated) {
        ColumnConstraints names = new ColumnConstraints(110, 170, 240);
        ColumnConstraints bars = new ColumnConstraints(60, 240, Double.MAX_VALUE);
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, bars, figures(), figures());
        if (dated) {
            grid.getColumnConstraints().add(figures());
        }
    }

    private static ColumnConstraints figures() {
        ColumnConstraints column = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, 320);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private void show(List<Line> lines) {
        grid.getChildren().clear();
        boolean dated = lines.stream()
                .anyMatch(line -> line.overdue() > 0 || line.next().isPresent());
        columns(dated);
        int row = 0;
        for (Line line : lines) {
            grid.addRow(row, name(line), bar(line), decided(line), yen(line));
            if (dated) {
                grid.add(late(line), 4, row);
            }
            row++;
        }
    }

    private Hyperlink name(Line line) {
        Hyperlink name = new Hyperlink(context.texts().name(line.kind()));
        name.setId("progress-" + line.kind());
        name.getStyleClass().add("mark-link");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(_ -> open.accept(line.kind()));
        return name;
    }

    private Node bar(Line line) {
        ProgressBar bar = new ProgressBar(line.share());
        bar.setAccessibleText(context.texts().name(line.kind()));
        bar.getStyleClass().add("queue-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(line.all() > 0);
        Marks.opens(bar, () -> open.accept(line.kind()));
        return bar;
    }

    private Label decided(Line line) {
        return figure(
                line.all() == 0
                        ? context.say("progress.nothing")
                        : context.say(
                                "progress.decided",
                                context.display().count(line.decided()),
                                context.display().count(line.all())),
                line.all() == 0 ? "caption" : "small-figure");
    }

    private Label yen(Line line) {
        return figure(
                line.all() == 0
                        ? ""
                        : context.say(
                                "progress.yen",
                                context.display().yen(line.decidedYen()),
                                context.display().yen(line.yen())),
                "caption");
    }

    private Label late(Line line) {
        if (line.overdue() > 0) {
            return figure(context.say("stage.overdue", line.overdue()), "work-late");
        }
        return figure(
                line.next()
                        .map(day ->
                                context.say("progress.next", context.display().date(day)))
                        .orElse(""),
                "caption");
    }

    private static Label figure(String words, String style) {
        Label figure = Parts.label(words, style);
        figure.setMinWidth(USE_PREF_SIZE);
        return figure;
    }
}
