package app.redress.console.evidence;

import app.redress.console.parts.Dividers;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.PagedTable;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.Reject;
import app.redress.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The rejected lines: filters by file, reason and text above, then the rows, and the details of the selected one
/// below.
final class RejectsView extends BorderPane {
    private final RejectsViewModel model;
    private final LimitsViewModel limits;
    private final ViewContext context;

    RejectsView(RejectsViewModel model, LimitsViewModel limits, ViewContext context) {
        this.model = model;
        this.limits = limits;
        this.context = context;
        setId("rejects");
        SplitPane halves = new SplitPane(rows(), new RejectDetails(model, context));
        Dividers.remember(halves, "rejects", 0.64, context.settings());
        VBox head = new VBox(8, tools(), acts(), new LimitsBar(limits, context));
        head.getStyleClass().add("list-head");
        setTop(head);
        setCenter(halves);
    }

    private HBox tools() {
        RejectChoices choices = new RejectChoices(model, context);
        ComboBox<?> file = choices.files();
        ComboBox<?> reason = choices.reasons();
        FilterField filter = new FilterField(
                "rejects-filter",
                context.say("rejects.filter"),
                model.list().query().get().text(),
                model.list()::filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        return Parts.row(8, file, reason, filter);
    }

    private HBox acts() {
        Label words = Parts.prose(context.say("rejects.subtitle"), "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        RejectButtons buttons = new RejectButtons(model, limits, context);
        buttons.setMinWidth(USE_PREF_SIZE);
        return Parts.row(12, words, buttons);
    }

    private PagedTable<Reject> rows() {
        PagedTable<Reject> rows = new PagedTable<>("rejects-table", model.list(), columns(), context)
                .saysWhenEmpty(context.say("rejects.none"))
                .filteredWhen(model::narrowed);
        TableView<Reject> table = rows.table();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.look(Optional.ofNullable(chosen)));
        return rows;
    }

    private List<TableColumnSpec<Reject>> columns() {
        return List.of(
                text("file", 112, r -> r.file().name()),
                TableColumnSpec.<Reject>figure("line", context.say("column.line"), 72, r -> context.display()
                                .count(r.line()))
                        .keptWide(),
                text("column", 104, Reject::column),
                text("reason", 230, r -> context.say(r.reason()))
                        .sortedBy(context.texts().language() == Language.JAPANESE ? "reason_ja" : "reason"),
                text("raw", 250, Reject::raw));
    }

    private TableColumnSpec<Reject> text(String id, double width, Function<Reject, String> words) {
        String key = id.equals("reason") ? "column.rejectReason" : "column." + id;
        return TableColumnSpec.text(id, context.say(key), width, words);
    }
}
