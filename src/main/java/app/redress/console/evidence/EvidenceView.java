package app.redress.console.evidence;

import app.redress.console.parts.Column;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.PagedTable;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.Receipt;
import app.redress.evidence.Reject;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows what the case rests on: files above with the chosen one's receipt, rejected lines beneath.
public final class EvidenceView extends BorderPane {
    private final EvidenceViewModel model;
    private final ViewContext context;

    public EvidenceView(EvidenceViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("evidence");
        getStyleClass().add("screen");
        VBox titles = new VBox(
                2,
                Parts.label(context.say("evidence.title"), "screen-title"),
                Parts.label(context.say("evidence.subtitle"), "caption"));
        titles.getStyleClass().add("screen-head");
        setTop(titles);
        SplitPane halves = new SplitPane(files(), rejects());
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.56);
        setCenter(halves);
    }

    private HBox files() {
        TableView<Receipt> table =
                Tables.table("files-table", fileColumns(), context.say("list.nothing"), context.settings());
        table.setItems(model.receipts());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinWidth(430);
        table.setPrefWidth(430);
        table.getSelectionModel().selectedItemProperty().subscribe(receipt -> {
            if (receipt != null) {
                model.choose(receipt);
            }
        });
        StackPane receipt = new StackPane();
        ScrollPane scroll = new ScrollPane(receipt);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        WhileShown.listen(receipt, () -> model.chosen()
                .subscribe(chosen -> chosen.ifPresent(r -> {
                    receipt.getChildren().setAll(new ReceiptCard(r, context).card());
                    table.getSelectionModel().select(r);
                })));
        HBox files = new HBox(12, table, scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        files.getStyleClass().add("evidence-files");
        return files;
    }

    private List<Column<Receipt>> fileColumns() {
        List<Column<Receipt>> columns = List.of(
                Column.text(
                        "file", context.say("column.file"), 168, r -> r.file().name()),
                Column.text("evidenceKind", context.say("column.evidenceKind"), 112, r -> context.texts()
                        .name(r.file().kind())),
                Column.figure("accepted", context.say("column.accepted"), 88, r -> context.display()
                        .count(r.lines().accepted())),
                Column.figure("rejected", context.say("column.rejected"), 76, r -> context.display()
                        .count(r.lines().rejected() + r.lines().conflict())));
        columns.forEach(Column::unsorted);
        return columns;
    }

    private VBox rejects() {
        PagedTable<Reject> rows = new PagedTable<>("rejects-table", model.rejects(), rejectColumns(), context)
                .saysWhenEmpty(context.say("rejects.none"));
        rows.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(rows, Priority.ALWAYS);
        FilterField filter = new FilterField(
                "rejects-filter",
                context.say("rejects.filter"),
                model.rejects().query().get().text(),
                model.rejects()::filter);
        filter.setPrefWidth(280);
        HBox head = Parts.row(
                10,
                Parts.label(context.say("rejects.title"), "card-title"),
                Parts.label(context.say("rejects.subtitle"), "caption"),
                Parts.spacer(),
                filter);
        VBox box = new VBox(8, head, rows);
        box.getStyleClass().add("evidence-rejects");
        return box;
    }

    private List<Column<Reject>> rejectColumns() {
        return List.of(
                text("file", 180, r -> r.file().name()),
                Column.figure("line", context.say("column.line"), 76, r -> context.display()
                        .count(r.line())),
                text("column", 110, Reject::column),
                text("reason", 290, Reject::reason),
                text("remedy", 260, Reject::remedy),
                text("raw", 360, Reject::raw));
    }

    private Column<Reject> text(String id, double width, Function<Reject, String> words) {
        String key = id.equals("reason") ? "column.rejectReason" : "column." + id;
        return Column.text(id, context.say(key), width, words);
    }
}
