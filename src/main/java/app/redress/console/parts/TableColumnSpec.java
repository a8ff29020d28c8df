package app.redress.console.parts;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A column that also provides its cells as text, so that rows can be copied and truncated cells read in full.
public final class TableColumnSpec<T> extends TableColumn<T, T> {
    private static final double WIDER_THAN_ANY_SCREEN = 8_000;

    private String sortKey;
    private final Function<T, String> words;

    /// @param id the column's name in the store's ordering and in the settings
    private TableColumnSpec(String id, String title, double width, Function<T, String> words) {
        super(title);
        this.words = words;
        setId(id);
        this.sortKey = id;
        setPrefWidth(width);
        setReorderable(false);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    }

    public static <T> TableColumnSpec<T> text(String id, String title, double width, Function<T, String> words) {
        TableColumnSpec<T> column = new TableColumnSpec<>(id, title, width, words);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    /// A right-aligned column of figures.
    public static <T> TableColumnSpec<T> figure(String id, String title, double width, Function<T, String> words) {
        TableColumnSpec<T> column = text(id, title, width, words);
        column.getStyleClass().add("figure-column");
        return column;
    }

    public static <T> TableColumnSpec<T> yen(
            Display display, String id, String title, double width, ToLongFunction<T> yen) {
        return figure(id, title, width, row -> display.yenOrDash(yen.applyAsLong(row)));
    }

    /// A column whose cells are nodes, such as chips; `words` provides the text to copy.
    public static <T> TableColumnSpec<T> node(
            String id, String title, double width, Function<T, String> words, Function<T, Node> node) {
        TableColumnSpec<T> column = new TableColumnSpec<>(id, title, width, words);
        column.setCellFactory(_ -> new NodeCell<>(node));
        return column;
    }

    /// Keeps the column at least at its preferred width, however many columns share the table.
    public TableColumnSpec<T> keptWide() {
        setMinWidth(getPrefWidth());
        return this;
    }

    /// Gives the column the room that the others do not need; they are [#keptWide].
    public TableColumnSpec<T> takingTheRest() {
        setPrefWidth(WIDER_THAN_ANY_SCREEN);
        return this;
    }

    /// Shows the column only where it has something to say.
    public TableColumnSpec<T> shownWhile(ObservableValue<Boolean> any) {
        visibleProperty().bind(any);
        return this;
    }

    /// Sets the store's sort key for this column; its id by default.
    public TableColumnSpec<T> sortedBy(String key) {
        sortKey = key;
        return this;
    }

    String sortKey() {
        return sortKey;
    }

    public TableColumnSpec<T> unsorted() {
        setSortable(false);
        return this;
    }

    public TableColumnSpec<T> startingDescending() {
        setSortType(SortType.DESCENDING);
        return this;
    }

    String words(T row) {
        return words.apply(row);
    }

    private static final class TextCell<T> extends TableCell<T, T> {
        private static final int WORTH_A_TOOLTIP = 14;
        private final Function<T, String> words;

        TextCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : words.apply(row);
            setText(text);
            setTooltip(text.length() < WORTH_A_TOOLTIP ? null : wrapped(text));
        }

        private static Tooltip wrapped(String text) {
            Tooltip tip = new Tooltip(text);
            tip.setWrapText(true);
            tip.setMaxWidth(520);
            return tip;
        }
    }

    private static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, Node> node;

        NodeCell(Function<T, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row));
        }
    }
}
