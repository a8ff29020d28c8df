package app.redress.console.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// Common behaviour of tables: copying rows as text, remembering columns, opening rows with Enter or double click.
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final String OPENING = "redress.opening";

    private Tables() {}

    public static <T> TableView<T> table(
            String id, List<TableColumnSpec<T>> columns, String emptyWords, Settings settings) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getColumns().addAll(columns);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Parts.prose(emptyWords, "placeholder-words"));
        table.getStyleClass().addAll("dense", "table");
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy(table);
                key.consume();
            }
        });
        columns.forEach(column -> remember(id, column, settings));
        return table;
    }

    private static void remember(String table, TableColumn<?, ?> column, Settings settings) {
        String key = "column." + table + "." + column.getId();
        column.setPrefWidth(settings.number(key, column.getPrefWidth()));
        double start = column.getPrefWidth();
        column.widthProperty().subscribe((_, now) -> {
            if (now.doubleValue() != start
                    && column.getTableView() != null
                    && column.getTableView().isPressed()) {
                settings.put(key, Math.round(now.doubleValue()));
            }
        });
    }

    /// Lets the right mouse button open and copy.
    public static <T> void menu(TableView<T> table, ViewContext context) {
        RowMenu.of(table, context);
    }

    /// What opens a row; empty where rows are not opened.
    static Optional<Runnable> opening(TableView<?> table) {
        return Optional.ofNullable(table.getProperties().get(OPENING)).map(Runnable.class::cast);
    }

    /// The text of a cell; empty for no row.
    static <T> Optional<String> words(TableView<T> table, TableColumn<?, ?> column, int row) {
        return row < 0 || row >= table.getItems().size()
                ? Optional.empty()
                : columnsOf(table).stream()
                        .filter(one -> one.equals(column))
                        .findFirst()
                        .map(one -> one.words(table.getItems().get(row)));
    }

    /// Sets the action for opening a row by double click or Enter.
    public static <T> void onOpen(TableView<T> table, Runnable open) {
        table.getProperties().put(OPENING, open);
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
                open.run();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && table.getSelectionModel().getSelectedItem() != null) {
                open.run();
            }
        });
    }

    static <T> void copy(TableView<T> table) {
        Copying.text(asText(table, table.getSelectionModel().getSelectedItems()));
    }

    /// The rows as tab-separated text, under the titles of the visible columns.
    public static <T> String asText(TableView<T> table, List<T> rows) {
        List<TableColumnSpec<T>> columns = columnsOf(table);
        String titles = columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return titles + "\n" + rows.stream().map(row -> line(columns, row)).collect(Collectors.joining("\n"));
    }

    private static <T> String line(List<TableColumnSpec<T>> columns, T row) {
        return columns.stream()
                .map(column -> column.words(row).replace('\t', ' ').replace('\n', ' '))
                .collect(Collectors.joining("\t"));
    }

    @SuppressWarnings("unchecked") // the house's tables hold nothing but Columns of their own rows
    private static <T> List<TableColumnSpec<T>> columnsOf(TableView<T> table) {
        return table.getVisibleLeafColumns().stream()
                .filter(TableColumnSpec.class::isInstance)
                .map(column -> (TableColumnSpec<T>) column)
                .toList();
    }
}
