package app.redress.console.accounts.queue;

import app.redress.casefile.query.SavedView;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The views of the queue that the signed-in person keeps: shown again, kept, or removed.
public final class ViewsMenu extends MenuButton {
    private final ViewsViewModel views;
    private final ViewContext context;

    public ViewsMenu(ViewsViewModel views, ViewContext context) {
        super(null, Icon.of(Feather.BOOKMARK));
        this.views = views;
        this.context = context;
        setId("views");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setTooltip(new Tooltip(context.say("views.title")));
        setAccessibleText(context.say("views.title"));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> views.load());
        WhileShown.listen(this, () -> views.views().subscribe(this::fill));
    }

    private void fill(List<SavedView> kept) {
        getItems().clear();
        kept.forEach(view -> getItems().add(item(view.name(), () -> views.show(view))));
        if (kept.isEmpty()) {
            MenuItem none = new MenuItem(context.say("views.none"));
            none.setDisable(true);
            getItems().add(none);
        }
        MenuItem keep = item(context.say("views.keep"), this::ask);
        keep.setId("views-keep");
        getItems().addAll(new SeparatorMenuItem(), keep);
        if (!kept.isEmpty()) {
            Menu remove = new Menu(context.say("views.remove"));
            kept.forEach(view -> remove.getItems().add(item(view.name(), () -> views.remove(view.name()))));
            getItems().add(remove);
        }
    }

    private static MenuItem item(String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        // an underscore in a name is a letter, not a mnemonic
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void ask() {
        Scene over = getScene();
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(over.getWindow());
        dialog.setTitle(context.say("views.keepTitle"));
        TextField name = new TextField();
        name.setId("views-name");
        name.setAccessibleText(context.say("views.name"));
        javafx.scene.control.Label label = Parts.label(context.say("views.name"), "card-title");
        label.setLabelFor(name);
        javafx.scene.control.Label words = Parts.prose("", "caption");
        name.textProperty()
                .subscribe(typed -> words.setText(
                        context.say(views.has(typed.strip()) ? "views.replaces" : "views.words", typed.strip())));
        ButtonType yes = new ButtonType(context.say("views.act"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(context.say("choose.cancel"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(over.getStylesheets());
        pane.getButtonTypes().setAll(yes, no);
        pane.setContent(new VBox(10, label, name, words));
        pane.setPrefWidth(440);
        pane.lookupButton(yes).setId("views-act");
        pane.lookupButton(yes).disableProperty().bind(name.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> name.requestFocus());
        dialog.setResultConverter(button -> button == yes ? name.getText() : null);
        Optional<String> asked = dialog.showAndWait();
        asked.ifPresent(chosen -> views.keep(chosen.strip()));
    }
}
