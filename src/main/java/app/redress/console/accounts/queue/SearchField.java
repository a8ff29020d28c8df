package app.redress.console.accounts.queue;

import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.query.QueryWords;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The queue's search field: words, and conditions such as `due>30000`, whose keys and values it completes.
public final class SearchField extends VBox {
    private static final int SHOWN = 10;

    private final FilterField field;
    private final ContextMenu menu = new ContextMenu();
    private final ViewContext context;
    private final QueryWords words;
    private boolean composing;

    public SearchField(QueueViewModel queue, ViewContext context) {
        this.context = context;
        words = ConditionWords.of(context.texts());
        field = new FilterField(
                "accounts-filter",
                context.say("accounts.filter"),
                shown(queue.choice().get()),
                typed -> queue.search(words.kept(typed)));
        field.setTooltip(new Tooltip(context.say("accounts.filterTip")));
        menu.setId("search-completions");
        field.addEventHandler(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                text -> composing = !text.getComposed().isEmpty());
        field.textProperty().subscribe((_, _) -> offer());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                menu.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && menu.isShowing() && !key.isShiftDown()) {
                take(words.completions(field.getText()).getFirst());
                key.consume();
            }
        });
        // asked for elsewhere, such as accounts of a store
        WhileShown.listen(this, () -> queue.choice().subscribe(now -> {
            if (!field.isFocused() && !now.typed().equals(words.kept(field.getText()))) {
                field.setText(shown(now));
            }
        }));
        getChildren().setAll(field);
    }

    /// Offers how the word before the caret could go on; not while a word is being composed.
    private void offer() {
        List<String> completions = words.completions(field.getText());
        if (composing || completions.isEmpty() || !field.isFocused()) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(completions.stream().limit(SHOWN).map(this::item).toList());
        if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(String completion) {
        MenuItem item = new MenuItem();
        Label meaning = Parts.label(
                words.keyOf(completion)
                        .map(Key::word)
                        .map("search."::concat)
                        .map(context::say)
                        .orElse(""),
                "caption");
        item.setGraphic(Parts.row(12, Parts.label(completion, "completion"), meaning));
        item.setOnAction(_ -> take(completion));
        return item;
    }

    /// In the language of the window, whichever it was typed in.
    private String shown(QueueViewModel.Choice now) {
        return words.shown(now.search());
    }

    private void take(String completion) {
        field.setText(AccountSearch.completed(field.getText(), completion));
        field.end();
    }
}
