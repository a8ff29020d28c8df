package app.redress.console.parts;

import app.redress.desktop.ListExportService.Exported;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The body of a worklist screen: title, filter, export, and the rows. Opening a row opens its account.
public final class WorkListView<T> extends BorderPane {
    private final WorkListViewModel<T> model;
    private final ViewContext context;
    private final String name;
    private final List<Node> narrowing;
    private final List<Node> acting;
    private final Label sum = Parts.label("", "headline-figure");
    private final PagedTable<T> rows;
    private final VBox head;
    private final HBox title = Parts.row(16);

    /// @param name the list's name in the texts and in ids, such as compensation
    public WorkListView(
            String name,
            WorkListViewModel<T> model,
            List<TableColumnSpec<T>> columns,
            Function<T, String> account,
            ViewContext context) {
        this(name, model, columns, account, List.of(), List.of(), context);
    }

    /// @param narrowing filters in addition to the text filter
    /// @param acting buttons in addition to those for selected rows
    public WorkListView(
            String name,
            WorkListViewModel<T> model,
            List<TableColumnSpec<T>> columns,
            Function<T, String> account,
            List<Node> narrowing,
            List<Node> acting,
            ViewContext context) {
        this.narrowing = narrowing;
        this.acting = acting;
        this.model = model;
        this.context = context;
        this.name = name;
        rows = new PagedTable<>(name + "-table", model.list(), columns, context);
        rows.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Tables.onOpen(
                rows.table(),
                () -> model.openAccount(
                        account.apply(rows.table().getSelectionModel().getSelectedItem())));
        rows.table().getSelectionModel().getSelectedItems().addListener((ListChangeListener<T>) _ -> model.steps()
                .choose(rows.table().getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList()));
        getStyleClass().add("screen");
        head = head();
        setTop(head);
        setCenter(rows);
        WhileShown.listen(this, () -> model.list()
                .sum()
                .subscribe(yen -> sum.setText(context.display().yen(yen.longValue()))));
    }

    private VBox head() {
        VBox titles = new VBox(
                2,
                Parts.label(context.say(name + ".title"), "screen-title"),
                Parts.label(context.say(name + ".subtitle"), "caption"));
        title.getChildren().setAll(titles, Parts.spacer());
        VBox all = new VBox(12, title);
        model.list().followed().ifPresent(span -> all.getChildren().add(new SpanChip(name, span, context)));
        all.getChildren().addAll(tools());
        all.getStyleClass().add("screen-head");
        return all;
    }

    /// Adds a note between the title and the tools.
    public WorkListView<T> withNote(Node note) {
        head.getChildren().add(1, note);
        return this;
    }

    /// Shows the total yen of all rows on all pages.
    public WorkListView<T> withTotal() {
        sum.setMinWidth(USE_PREF_SIZE);
        sum.setId(name + "-sum");
        VBox total = new VBox(2, Parts.label(context.say(name + ".total"), "caption"), sum);
        total.getStyleClass().add("head-total");
        title.getChildren().add(total);
        return this;
    }

    /// Sets a check for filters other than the text.
    public WorkListView<T> filteredWhen(BooleanSupplier filtered) {
        rows.filteredWhen(filtered);
        return this;
    }

    /// Sets the text shown for a list without any rows.
    public WorkListView<T> saysWhenEmpty(String words) {
        rows.saysWhenEmpty(words);
        return this;
    }

    /// One row of tools; two if there are more than a narrow window can show in one.
    private List<HBox> tools() {
        StepButtons<T> steps = new StepButtons<>(name, model.steps(), context);
        if (narrowing.isEmpty() && acting.isEmpty()) {
            return List.of(Parts.row(8, filter(), Parts.spacer(), steps, exportButton()));
        }
        HBox narrow = Parts.row(8, filter());
        narrow.getChildren().addAll(narrowing);
        narrow.getChildren().addAll(Parts.spacer(), exportButton());
        HBox act = Parts.row(8, steps, Parts.spacer());
        act.getChildren().addAll(acting);
        return List.of(narrow, act);
    }

    private FilterField filter() {
        FilterField field = new FilterField(
                name + "-filter", context.say(name + ".filter"), model.list().typed(), model.list()::filter);
        field.setMinWidth(150);
        field.setPrefWidth(300);
        return field;
    }

    private Button exportButton() {
        String own = name + ".export";
        Button export =
                new Button(context.say(context.texts().has(own) ? own : "export.csv"), Icon.of(Feather.DOWNLOAD));
        export.setId(name + "-export");
        if (acting.isEmpty()) {
            export.getStyleClass().add("accent");
        }
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(model.list().total().isEqualTo(0));
        export.setOnAction(_ -> context.choosers()
                .csvTarget(name + ".csv")
                .ifPresent(target -> model.export(target, this::showMessage)));
        return export;
    }

    private void showMessage(Exported written) {
        Display display = context.display();
        Toast.done(
                this,
                context.say("export.done"),
                context.say(
                        "export.rows",
                        written.rows(),
                        display.yen(written.total()),
                        written.file().getFileName()),
                context);
    }
}
