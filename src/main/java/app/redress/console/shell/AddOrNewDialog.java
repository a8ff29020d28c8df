package app.redress.console.shell;

import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.shell.DroppedViewModel.Dropped;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks whether files go to the open case or to a new one.
final class AddOrNewDialog extends StackPane {
    private static final int NAMED = 5;

    private final ShellViewModel model;
    private final ViewContext context;

    AddOrNewDialog(ShellViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("add-or-new");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(
                this, () -> model.dropped().files().subscribe(files -> files.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
    }

    private void show(Dropped dropped) {
        Button add = button("add-to-case", "dropped.add", model.dropped()::addToCase);
        add.getStyleClass().add("accent");
        add.setDefaultButton(true);
        Button fresh = button("new-case", "dropped.new", model.dropped()::startNewCase);
        Button cancel = button("dropped-cancel", "choose.cancel", model.dropped()::forget);
        cancel.setCancelButton(true);
        VBox card = Parts.card(
                context.say("dropped.title"),
                Parts.prose(names(dropped)),
                Parts.prose(context.say("dropped.words"), "caption"),
                Parts.row(8, cancel, Parts.spacer(), fresh, add));
        card.getStyleClass().add("dialog");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        Platform.runLater(add::requestFocus);
    }

    private String names(Dropped dropped) {
        String some = dropped.files().stream()
                .limit(NAMED)
                .map(Path::getFileName)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        int more = dropped.files().size() - NAMED;
        return more > 0 ? context.say("dropped.more", some, context.display().count(more)) : some;
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(context.say(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
