package app.redress.console.evidence;

import app.redress.console.evidence.ConflictsViewModel.Compared;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.duplicates.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Lays out the rows of a conflict as columns of a grid with differences highlighted.
final class SidesGrid {
    private static final double LEAST = 200;
    private static final double LIKED = 300;

    private final Compared compared;
    private final Conflict conflict;
    private final boolean open;
    private final boolean disabled;
    private final IntConsumer decide;
    private final ViewContext context;
    private final GridPane grid = new GridPane();

    /// @param open whether the conflict is undecided
    /// @param disabled whether decisions are currently disabled
    /// @param decide receives the side that counts, zero-based
    SidesGrid(Compared compared, boolean open, boolean disabled, IntConsumer decide, ViewContext context) {
        this.compared = compared;
        this.conflict = compared.row().conflict();
        this.open = open;
        this.disabled = disabled;
        this.decide = decide;
        this.context = context;
    }

    GridPane grid() {
        grid.getStyleClass().add("sides-grid");
        grid.setId("sides-grid");
        grid.getColumnConstraints().add(new ColumnConstraints());
        grid.add(new Region(), 0, 0);
        for (int side = 0; side < conflict.sides().size(); side++) {
            ColumnConstraints wide = new ColumnConstraints(LEAST, LIKED, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(wide);
            grid.add(head(side), side + 1, 0);
        }
        grid.getColumnConstraints().getFirst().setMinWidth(Region.USE_PREF_SIZE);
        if (compared.fields().lines().isEmpty()) {
            rawRows(1);
        } else {
            fields(compared.fields().lines());
            rawRows(compared.fields().lines().size() + 1);
        }
        return grid;
    }

    private VBox head(int side) {
        Conflict.Side row = conflict.sides().get(side);
        String line = context.display().count(row.line());
        String place = row.lastLine() > row.line()
                ? context.say("rejects.lines", line, context.display().count(row.lastLine()))
                : context.say("rejects.line", line);
        Label name = Parts.prose(row.file().name(), "card-title");
        VBox head = new VBox(3, name, Parts.label(place, "caption"), open ? take(side) : outcome(row));
        head.getStyleClass().add("side-head");
        mark(head, side);
        return head;
    }

    private Button take(int side) {
        Button take = new Button(context.say("conflicts.thisCounts", side + 1), Icon.of(Feather.CHECK));
        take.setId("conflict-side-" + side);
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setDisable(disabled);
        take.setOnAction(_ -> decide.accept(side));
        return take;
    }

    private Label outcome(Conflict.Side row) {
        boolean counts = ConflictWords.counts(conflict, row);
        return Parts.chip(
                context.say(counts ? "conflicts.doesCount" : "conflicts.doesNotCount"),
                counts ? "chip-conflict-counted" : "chip-cleared");
    }

    private void mark(Region cell, int side) {
        if (ConflictWords.counts(conflict, conflict.sides().get(side))) {
            cell.getStyleClass().add("side-counts");
        } else if (conflict.choice() != null) {
            cell.getStyleClass().add("side-out");
        }
    }

    private void fields(List<SideBySide.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            SideBySide.Line line = lines.get(i);
            Label name = Parts.label(context.texts().nameOr("ExportColumn", line.name()), "table-label", "side-name");
            grid.add(name, 0, i + 1);
            for (int side = 0; side < line.values().size(); side++) {
                grid.add(value(line, side), side + 1, i + 1);
            }
        }
    }

    private VBox value(SideBySide.Line line, int side) {
        String words = line.values().get(side);
        VBox value = new VBox(Parts.prose(words.isEmpty() ? "–" : words));
        value.getStyleClass().add("side-value");
        String stands = line.raw().isEmpty() ? "" : line.raw().get(side);
        if (!stands.isBlank() && !stands.equals(words)) {
            value.getChildren().add(Parts.prose(stands, "caption"));
        }
        value.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (line.differs()) {
            value.getStyleClass().add("side-differs");
        }
        mark(value, side);
        return value;
    }

    private void rawRows(int at) {
        for (int side = 0; side < conflict.sides().size(); side++) {
            VBox raw = new VBox(RawText.of(conflict.sides().get(side).raw(), Optional.empty(), context));
            raw.getStyleClass().add("raw-box");
            grid.add(raw, side + 1, at);
        }
    }
}
