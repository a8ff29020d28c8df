package app.redress.console.overview;

import app.redress.console.overview.OverviewViewModel.Dimension;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.BreakdownRow;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The largest parts of a breakdown as bars with their running share; the others are folded, and unfold in steps.
final class RankedBars extends GridPane {
    private static final int MOST = 7;
    private static final int MORE = 20;
    private static final int COLUMNS = 5;

    private final BiConsumer<Dimension, String> open;
    private final ViewContext context;

    /// @param open shows the accounts of a part
    RankedBars(BiConsumer<Dimension, String> open, ViewContext context) {
        super(10, 7);
        this.open = open;
        this.context = context;
        getStyleClass().add("ranked-bars");
        ColumnConstraints names = new ColumnConstraints(132, 150, 180);
        ColumnConstraints bars = new ColumnConstraints(40, 110, Double.MAX_VALUE);
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, bars, rightAligned(92), rightAligned(88), rightAligned(56));
    }

    private static ColumnConstraints rightAligned(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    void show(Dimension dimension, List<BreakdownRow> rows) {
        show(dimension, rows, MOST);
    }

    private void show(Dimension dimension, List<BreakdownRow> rows, int most) {
        getChildren().clear();
        Ranking ranking = Ranking.of(rows, most);
        if (ranking.all() == 0) {
            add(Parts.label(context.say("breakdown.none"), "caption"), 0, 0, COLUMNS, 1);
            return;
        }
        for (int i = 0; i < ranking.lines().size(); i++) {
            addLine(i, dimension, ranking, ranking.lines().get(i));
        }
        if (ranking.folded() > 0) {
            addFolded(ranking, dimension, rows, most);
        }
    }

    private void addLine(int row, Dimension dimension, Ranking ranking, Ranking.Line line) {
        Display display = context.display();
        BreakdownRow part = line.row();
        Runnable show = () -> open.accept(dimension, part.label());
        Hyperlink name = new Hyperlink(name(dimension, part.label()));
        name.setId("breakdown-" + row);
        name.getStyleClass().add("mark-link");
        name.setMinWidth(0);
        name.setOnAction(_ -> show.run());
        StackPane bar = bar(ranking.length(line));
        Marks.opens(bar, show);
        for (Node mark : List.of(bar, name)) {
            Marks.menu(mark, show, context);
        }
        String share = display.percent(ranking.share(part.yen()));
        String running = display.percent(ranking.share(line.running()));
        name.setTooltip(new Tooltip(context.say("breakdown.running", name.getText(), share, row + 1, running)));
        addRow(
                row,
                name,
                bar,
                Parts.label(display.yen(part.yen()), "small-figure"),
                Parts.label(context.say("breakdown.share", share, running), "caption"),
                Parts.label(context.say("breakdown.accounts", display.count(part.accounts())), "caption"));
    }

    private void addFolded(Ranking ranking, Dimension dimension, List<BreakdownRow> rows, int most) {
        Display display = context.display();
        Hyperlink others = new Hyperlink(context.say("breakdown.others", ranking.folded()));
        others.setId("breakdown-others");
        others.setTooltip(new Tooltip(context.say("breakdown.unfold")));
        others.setMinWidth(USE_PREF_SIZE);
        others.setOnAction(_ -> show(dimension, rows, most + MORE));
        addRow(
                ranking.lines().size(),
                others,
                new Region(),
                Parts.label(display.yen(ranking.foldedYen()), "small-figure"),
                Parts.label(display.percent(ranking.share(ranking.foldedYen())), "caption"),
                new Region());
    }

    private String name(Dimension dimension, String label) {
        if (label.isEmpty()) {
            return context.say("breakdown.unsaid");
        }
        return switch (dimension) {
            case METHOD -> context.texts().nameOr("Method", label);
            case GOODS -> context.texts().nameOr("goods", label);
            default -> label;
        };
    }

    private static StackPane bar(double length) {
        Region bar = new Region();
        bar.getStyleClass().addAll("ranked-bar", "ranked-one");
        StackPane track = new StackPane(bar);
        track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        track.getStyleClass().add("ranked-track");
        bar.maxWidthProperty().bind(track.widthProperty().multiply(length));
        return track;
    }
}
