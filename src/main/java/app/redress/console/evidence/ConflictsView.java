package app.redress.console.evidence;

import app.redress.console.evidence.ConflictsViewModel.Row;
import app.redress.console.evidence.ConflictsViewModel.State;
import app.redress.console.parts.Dividers;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.duplicates.Conflict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The list of conflicts, with the rows of the selected one side by side below.
final class ConflictsView extends BorderPane {
    /// The longest name of a kind is not cut.
    private static final double KIND = 104;
    private final ConflictsViewModel model;
    private final ViewContext context;
    private final TableView<Row> table;
    private final SidesView sides;

    ConflictsView(ConflictsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.sides = new SidesView(model, context);
        setId("conflicts");
        table = Tables.table("conflicts-table", columns(), context.say("conflicts.none"), context.settings());
        table.setAccessibleText(context.say("table.conflicts"));
        Tables.menu(table, context);
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::decide);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.look(Optional.of(row));
            }
        });
        GroupList groups = new GroupList(model, context);
        VBox head = new VBox(8, tools(), Parts.prose(context.say("conflicts.subtitle"), "caption"));
        head.getStyleClass().add("list-head");
        SplitPane halves = new SplitPane(table, sides);
        halves.setOrientation(Orientation.VERTICAL);
        Dividers.remember(halves, "conflicts", 0.36, context.settings());
        BorderPane list = new BorderPane(halves);
        list.setTop(new GroupBar(model, context));
        SplitPane parts = new SplitPane(groups, list);
        SplitPane.setResizableWithParent(groups, false);
        Dividers.remember(parts, "conflict-groups", 0.24, context.settings());
        setTop(head);
        setCenter(parts);
        WhileShown.listen(this, () -> model.chosen()
                .subscribe(_ -> showChosen())
                // a selection must not change while the table is still updating its rows
                .and(model.rows().subscribe(() -> Platform.runLater(this::showChosen))));
    }

    /// Decides by digit key: the number of the row that counts, 0 for none.
    private void decide(KeyEvent key) {
        String typed = key.getCharacter();
        if (typed.length() == 1
                && Character.isDigit(typed.charAt(0))
                && !model.busy().get()) {
            sides.decide(Character.digit(typed.charAt(0), 10) - 1);
            key.consume();
        }
    }

    private void showChosen() {
        boolean filtered = model.groups().chosen().get().isPresent()
                || !model.text().get().isEmpty()
                || model.onlyUndecided().get();
        table.setPlaceholder(Parts.prose(
                context.say(filtered && model.total().get() > 0 ? "list.empty" : "conflicts.none"),
                "placeholder-words"));
        model.chosen().get().ifPresent(c -> {
            // the selection may predate a reload of the rows whose successor has not arrived yet
            if (model.rows().contains(c.row())
                    && !c.row().equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(c.row());
            }
        });
    }

    private HBox tools() {
        FilterField filter = new FilterField(
                "conflicts-filter",
                context.say("conflicts.filter"),
                model.text().get(),
                model::filter);
        filter.setPrefWidth(280);
        CheckBox undecided = new CheckBox(context.say("conflicts.onlyUndecided"));
        undecided.setId("conflicts-undecided");
        undecided.setSelected(model.onlyUndecided().get());
        undecided.setOnAction(_ -> model.showOnlyUndecided(undecided.isSelected()));
        return Parts.row(12, filter, undecided, Parts.spacer(), Parts.label(context.say("conflicts.keys"), "caption"));
    }

    private List<TableColumnSpec<Row>> columns() {
        List<TableColumnSpec<Row>> columns = List.of(
                TableColumnSpec.text("key", context.say("column.key"), 190, row -> row.conflict()
                        .key()),
                TableColumnSpec.text("evidenceKind", context.say("column.evidenceKind"), 110, row -> context.texts()
                        .name(row.conflict().kind())),
                TableColumnSpec.figure("sides", context.say("column.sides"), 70, row -> context.display()
                        .count(row.conflict().sides().size())),
                TableColumnSpec.figure("yen", context.say("column.amount"), 100, row -> context.display()
                        .yen(row.conflict().yen())),
                TableColumnSpec.text("places", context.say("column.places"), 330, ConflictsView::places),
                TableColumnSpec.node("state", context.say("column.status"), 150, this::state, this::chip),
                TableColumnSpec.text(
                        "decision",
                        context.say("column.decision"),
                        240,
                        row -> ConflictWords.decision(row.conflict(), context)));
        columns.forEach(TableColumnSpec::unsorted);
        columns.get(1).setMinWidth(KIND);
        return columns;
    }

    private static String places(Row row) {
        return row.conflict().sides().stream().map(ConflictsView::place).collect(Collectors.joining(", "));
    }

    private static String place(Conflict.Side side) {
        return side.file().name() + ":" + side.line();
    }

    private String state(Row row) {
        return context.texts().name(row.state());
    }

    private Label chip(Row row) {
        State state = row.state();
        return Parts.chip(state(row), "chip-conflict-" + state.name().toLowerCase(Locale.ROOT));
    }
}
