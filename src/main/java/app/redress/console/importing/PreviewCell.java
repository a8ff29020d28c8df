package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.imports.ImportPreview.PreviewRow;
import app.redress.evidence.imports.ImportPreview.Trouble;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row of a file: its line and text on the left; its parsed values, or the reason for its rejection, on the right.
final class PreviewCell extends ListCell<PreviewRow> {
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

    /// Width of the parsed values in per cent; the raw text has the rest.
    private static final double RIGHT = 55;

    private final ViewContext context;

    PreviewCell(ViewContext context) {
        this.context = context;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PreviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            pseudoClassStateChanged(REJECTED, false);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        pseudoClassStateChanged(REJECTED, row.trouble() != null);
        setGraphic(lines(row));
        setAccessibleText(spoken(row));
    }

    private Node lines(PreviewRow row) {
        GridPane grid = new GridPane(14, 0);
        grid.getColumnConstraints().addAll(share(100 - RIGHT), share(RIGHT));
        Label line = Parts.label(context.display().count(row.line()), "preview-line");
        line.setTooltip(new Tooltip(context.texts().name(row.pick())));
        Label raw = Parts.prose(row.raw(), "preview-raw");
        raw.prefWidthProperty()
                .bind(getListView().widthProperty().multiply(1 - RIGHT / 100).subtract(72));
        var left = Parts.row(8, line, raw);
        left.setAlignment(Pos.TOP_LEFT);
        Trouble trouble = row.trouble();
        grid.addRow(0, left, trouble == null ? parsed(row) : rejected(trouble));
        return grid;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(percent);
        share.setHgrow(Priority.ALWAYS);
        return share;
    }

    private Node parsed(PreviewRow row) {
        FlowPane cells = new FlowPane(14, 3);
        // a row's height follows from wrapping its cells at the list's width
        cells.prefWrapLengthProperty()
                .bind(getListView().widthProperty().multiply(RIGHT / 100).subtract(40));
        row.cells().stream().filter(c -> !c.parsed().isEmpty()).forEach(c -> cells.getChildren()
                .add(cell(c)));
        return cells;
    }

    private Node cell(Cell cell) {
        Label value = Parts.label(value(cell), "preview-value");
        value.setTooltip(new Tooltip(context.say("import.preview.raw", cell.raw())));
        return Parts.row(4, Parts.label(name(cell), "caption"), value);
    }

    /// What was read, in the words that the screens use for it.
    private String value(Cell cell) {
        return switch (cell.column()) {
            case TYPE -> context.texts().nameOr("Type", cell.parsed());
            case STATUS -> context.texts().nameOr("Status", cell.parsed());
            case METHOD -> context.texts().nameOr("Method", cell.parsed());
            case EVENT -> context.texts().nameOr("Kind", cell.parsed());
            case RESULT -> context.texts().nameOr("Result", cell.parsed());
            case CONTROL -> context.texts().nameOr("Control", cell.parsed());
            default -> cell.parsed();
        };
    }

    private String name(Cell cell) {
        return context.texts().name(cell.column());
    }

    private Node rejected(Trouble trouble) {
        return new VBox(
                1,
                Parts.prose(AnswerWords.reason(trouble, context), "reject-words"),
                Parts.prose(AnswerWords.remedy(trouble, context), "caption"));
    }

    private String spoken(PreviewRow row) {
        Trouble trouble = row.trouble();
        String read = trouble == null
                ? row.cells().stream().map(c -> name(c) + " " + value(c)).collect(Collectors.joining(", "))
                : context.say(trouble.reason());
        return context.say("import.preview.spoken", row.line(), read);
    }
}
