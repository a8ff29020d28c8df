package app.redress.console.parts;

import app.redress.casefile.database.ListQuery;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A table of one page of a list, with the page's position below it. Headers sort in the store.
public final class PagedTable<T> extends BorderPane {
    private final ListViewModel<T> list;
    private final TableView<T> table;
    private final ViewContext context;
    private final Label place = new Label();
    private boolean ordering;
    private String emptyWords;
    private BooleanSupplier filteredElsewhere = () -> false;
    private final Button back;
    private final Button on;

    public PagedTable(String id, ListViewModel<T> list, List<TableColumnSpec<T>> columns, ViewContext context) {
        this.list = list;
        this.context = context;
        this.emptyWords = context.say("list.nothing");
        table = Tables.table(id, columns, "", context.settings());
        table.setAccessibleText(context.say("table." + id));
        Tables.menu(table, context);
        table.setItems(list.rows());
        // setting the policy and the initial order makes the table sort, but the list is already sorted
        table.setSortPolicy(sorted -> !ordering || orderInStore(sorted));
        showOrder(columns);
        ordering = true;
        back = Parts.iconButton(id + "-previous", Feather.CHEVRON_LEFT, context.say("list.previous"));
        on = Parts.iconButton(id + "-next", Feather.CHEVRON_RIGHT, context.say("list.next"));
        back.setOnAction(_ -> list.previousPage());
        on.setOnAction(_ -> list.nextPage());
        place.setId(id + "-place");
        HBox foot = Parts.row(4, place, Parts.spacer(), back, on);
        foot.getStyleClass().add("table-foot");
        setCenter(table);
        setBottom(foot);
        WhileShown.listen(this, () -> {
            showPlace();
            return list.rows().subscribe(this::showPlace).and(list.total().subscribe(this::showPlace));
        });
    }

    public TableView<T> table() {
        return table;
    }

    private void showOrder(List<TableColumnSpec<T>> columns) {
        ListQuery query = list.query().get();
        for (TableColumnSpec<T> column : columns) {
            if (column.sortKey().equals(query.sort())) {
                column.setSortType(query.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().add(column);
            }
        }
    }

    private boolean orderInStore(TableView<T> sorted) {
        if (sorted.getSortOrder().isEmpty()) {
            list.order("", false);
        } else {
            TableColumn<T, ?> column = sorted.getSortOrder().getFirst();
            String key = column instanceof TableColumnSpec<?> spec ? spec.sortKey() : column.getId();
            list.order(key, column.getSortType() == SortType.DESCENDING);
        }
        return true;
    }

    /// Shows why the table is empty; only a filtered list offers to clear the filter.
    private void showEmptiness() {
        if (list.loaded().get()) {
            boolean filtered = !list.query().get().text().isBlank() || filteredElsewhere.getAsBoolean();
            String words = filtered ? context.say("list.empty") : emptyWords;
            table.setPlaceholder(Parts.prose(words, "placeholder-words"));
        }
    }

    /// Sets a check for filters other than the text.
    public PagedTable<T> filteredWhen(BooleanSupplier filtered) {
        filteredElsewhere = filtered;
        return this;
    }

    /// Sets the text shown for a list without any rows.
    public PagedTable<T> saysWhenEmpty(String words) {
        emptyWords = words;
        return this;
    }

    private void showPlace() {
        long total = list.total().get();
        long from = list.query().get().offset();
        int rows = list.rows().size();
        Display display = context.display();
        showEmptiness();
        place.setText(
                total == 0
                        ? context.say("list.none")
                        : context.say(
                                "list.place",
                                display.count(from + 1),
                                display.count(from + rows),
                                display.count(total)));
        back.setDisable(from == 0);
        on.setDisable(from + rows >= total);
    }
}
