package app.redress.console.overview;

import app.redress.console.overview.OverviewViewModel.Dimension;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.BreakdownRow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows the largest parts of a breakdown as bars by share, and the rest as one last bar.
final class RankedBars extends GridPane {
    private static final int MOST = 7;

    private final ViewContext context;

    RankedBars(ViewContext context) {
        super(10, 7);
        this.context = context;
        getStyleClass().add("ranked-bars");
        ColumnConstraints names = new ColumnConstraints(90, 160, 180);
        ColumnConstraints bars = new ColumnConstraints(60, 120, Double.MAX_VALUE);
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, bars, rightAligned(92), rightAligned(40), rightAligned(56));
    }

    private static ColumnConstraints rightAligned(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    void show(Dimension dimension, List<BreakdownRow> rows) {
        getChildren().clear();
        long all = rows.stream().mapToLong(BreakdownRow::yen).sum();
        List<Line> lines = lines(dimension, rows);
        long highest = lines.stream().mapToLong(Line::yen).max().orElse(0);
        if (all == 0) {
            add(Parts.label(context.say("breakdown.none"), "caption"), 0, 0, 5, 1);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            addLine(
                    i,
                    lines.get(i),
                    (double) lines.get(i).yen() / highest,
                    (double) lines.get(i).yen() / all);
        }
    }

    private List<Line> lines(Dimension dimension, List<BreakdownRow> rows) {
        List<Line> lines = new ArrayList<>();
        int shown = rows.size() > MOST + 1 ? MOST : rows.size();
        for (BreakdownRow row : rows.subList(0, shown)) {
            lines.add(new Line(name(dimension, row.label()), row.yen(), accounts(row), false));
        }
        List<BreakdownRow> rest = rows.subList(shown, rows.size());
        if (!rest.isEmpty()) {
            long yen = rest.stream().mapToLong(BreakdownRow::yen).sum();
            lines.add(new Line(context.say("breakdown.others", rest.size()), yen, "", true));
        }
        return lines;
    }

    private String accounts(BreakdownRow row) {
        return context.say("breakdown.accounts", context.display().count(row.accounts()));
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

    private void addLine(int row, Line line, double length, double share) {
        Display display = context.display();
        Label name = Parts.label(line.name());
        name.setTooltip(new Tooltip(line.name()));
        addRow(
                row,
                name,
                bar(length, line.rest()),
                Parts.label(display.yen(line.yen()), "small-figure"),
                Parts.label(display.percent(share), "caption"),
                Parts.label(line.accounts(), "caption"));
    }

    private static StackPane bar(double length, boolean rest) {
        Region bar = new Region();
        bar.getStyleClass().addAll("ranked-bar", rest ? "ranked-rest" : "ranked-one");
        StackPane track = new StackPane(bar);
        track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        track.getStyleClass().add("ranked-track");
        bar.maxWidthProperty().bind(track.widthProperty().multiply(length));
        return track;
    }

    /// @param rest whether this is the sum of all parts not shown
    private record Line(String name, long yen, String accounts, boolean rest) {}
}
