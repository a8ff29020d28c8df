package app.redress.console.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

/// What the right mouse button, or the menu key, offers on the rows of a table: what their keys do too, and the one
/// cell under the pointer.
public final class RowMenu<T> {
    private static final int SHOWN = 40;

    private final TableView<T> table;
    private final ViewContext context;
    private ContextMenu shown = new ContextMenu();

    private RowMenu(TableView<T> table, ViewContext context) {
        this.table = table;
        this.context = context;
    }

    static <T> void of(TableView<T> table, ViewContext context) {
        RowMenu<T> menu = new RowMenu<>(table, context);
        table.setOnContextMenuRequested(menu::show);
    }

    private void show(ContextMenuEvent asked) {
        shown.hide();
        int rows = table.getSelectionModel().getSelectedItems().size();
        if (rows == 0) {
            return;
        }
        shown = new ContextMenu();
        shown.setId("row-menu");
        Tables.opening(table).ifPresent(open -> add("row-open", context.say("row.open"), open));
        cell(asked)
                .filter(words -> !words.isBlank())
                .ifPresent(words ->
                        add("row-copy-cell", context.say("row.copyCell", shortened(words)), () -> Copying.text(words)));
        add("row-copy", context.say("row.copy", rows), () -> Tables.copy(table));
        shown.show(table, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private void add(String id, String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        shown.getItems().add(item);
    }

    /// The text of the cell under the pointer.
    private Optional<String> cell(ContextMenuEvent asked) {
        Node at = asked.isKeyboardTrigger() || asked.getPickResult() == null
                ? null
                : asked.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof TableCell<?, ?>)) {
            at = at.getParent();
        }
        return at instanceof TableCell<?, ?> cell
                ? Tables.words(table, cell.getTableColumn(), cell.getIndex())
                : Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "...";
    }
}
