package app.redress.console.evidence;

import app.redress.console.parts.Display;
import app.redress.console.parts.Dividers;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.imports.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// The files of the case with the time each covers, and the receipt of the selected one.
final class FilesView extends StackPane {
    private final EvidenceViewModel model;
    private final ViewContext context;
    private final Display display;
    private final TableView<Receipt> table;
    private final StackPane receipt = new StackPane();

    FilesView(EvidenceViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.display = context.display();
        table = Tables.table("files-table", columns(), context.say("list.nothing"), context.settings());
        table.setAccessibleText(context.say("table.files"));
        Tables.menu(table, context);
        table.setItems(model.receipts());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        ScrollPane scroll = Parts.scroll(receipt);
        scroll.getStyleClass().add("below-divider");
        SplitPane halves = new SplitPane(table, scroll);
        halves.setOrientation(Orientation.VERTICAL);
        Dividers.remember(halves, "files", 0.3, context.settings());
        getChildren().add(halves);
        WhileShown.listen(this, () -> model.chosen().subscribe(chosen -> chosen.ifPresent(this::show)));
    }

    private void show(Receipt chosen) {
        receipt.getChildren().setAll(new ReceiptCard(chosen, TimeScale.over(model.receipts()), model, context).card());
        table.getSelectionModel().select(chosen);
    }

    private List<TableColumnSpec<Receipt>> columns() {
        List<TableColumnSpec<Receipt>> columns = List.of(
                TableColumnSpec.text(
                        "file", context.say("column.file"), 190, r -> r.file().name()),
                TableColumnSpec.text("evidenceKind", context.say("column.evidenceKind"), 104, r -> context.texts()
                        .name(r.file().kind())),
                figure("lines", r -> r.lines().total()),
                figure("accepted", r -> r.lines().accepted()),
                figure("duplicate", r -> r.lines().duplicate()),
                figure("conflict", r -> r.lines().conflict()),
                figure("rejected", r -> r.lines().rejected()),
                TableColumnSpec.node(
                        "coverage", context.say("column.coverage"), 300, this::coverageWords, this::strip));
        columns.forEach(TableColumnSpec::unsorted);
        return columns;
    }

    private TableColumnSpec<Receipt> figure(String id, ToLongFunction<Receipt> count) {
        return TableColumnSpec.figure(id, context.say("column." + id), 78, r -> countOrDash(count.applyAsLong(r)));
    }

    private String countOrDash(long count) {
        return count == 0 ? "–" : display.count(count);
    }

    private Node strip(Receipt of) {
        Optional<TimeScale> scale = TimeScale.over(model.receipts());
        Instant first = of.first();
        Instant last = of.last();
        if (scale.isEmpty() || first == null || last == null) {
            return Parts.label(context.say("coverage.none"), "caption");
        }
        StackPane cell = new StackPane(CoverageStrip.thin(scale.get(), of, first, last));
        cell.setAccessibleText(coverageWords(of));
        Tooltip.install(cell, new Tooltip(coverageWords(of)));
        return cell;
    }

    private String coverageWords(Receipt of) {
        Instant first = of.first();
        Instant last = of.last();
        if (first == null || last == null) {
            return context.say("coverage.none");
        }
        String gaps =
                of.gaps().stream().map(gap -> "\n" + GapWords.of(gap, context)).collect(Collectors.joining());
        return context.say("coverage.span", display.dateTime(first), display.dateTime(last)) + gaps;
    }
}
