package app.redress.console.importing;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.EvidenceKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One file: its name, kind, state and size.
final class FileCell extends ListCell<FileViewModel> {
    private final ImportViewModel model;
    private final ViewContext context;
    private final StackPane mark = new StackPane();
    private static final PseudoClass LOOKING = PseudoClass.getPseudoClass("looking");

    private final Map<FileState, FontIcon> signs = signs();
    private final Label name = Parts.label("", "file-name");
    private final Label facts = Parts.label("", "caption");
    private final Label state = Parts.label("", "file-state");
    private final Button remove;
    private final HBox row;
    private Subscription listening = Subscription.EMPTY;

    FileCell(ImportViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        remove = Parts.iconButton("import-remove", Feather.X, context.say("choose.remove"));
        remove.setFocusTraversable(false);
        VBox words = new VBox(1, name, facts, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = Parts.row(8, mark, words, remove);
        mark.setMinWidth(18);
        // created once: an icon added to a reused cell would be drawn in the text font
        mark.getChildren().addAll(signs.values());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FileViewModel file, boolean empty) {
        super.updateItem(file, empty);
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        setGraphic(empty || file == null ? null : row);
        if (!empty && file != null) {
            name.setText(file.file().name());
            setTooltip(new Tooltip(file.file().toString()));
            remove.setVisible(!file.locked());
            remove.setOnAction(_ -> model.remove(file));
            listening = file.look().subscribe(look -> show(file, look));
        } else {
            setTooltip(null);
        }
    }

    private void show(FileViewModel file, Look look) {
        signs.forEach((state, sign) -> sign.setVisible(state == look.state()));
        String kind = file.kind().map(this::kindWords).orElse("");
        String size = file.bytes() == 0 ? "" : context.display().bytes(file.bytes());
        facts.setText(kind + (kind.isEmpty() || size.isEmpty() ? "" : " · ") + size);
        state.setText(context.texts().name(look.state()));
        state.pseudoClassStateChanged(LOOKING, look.state() == FileState.LOOKING);
        boolean worthSaying = look.state() != FileState.READY;
        state.setVisible(worthSaying);
        state.setManaged(worthSaying);
        setAccessibleText(String.join(", ", file.file().name(), state.getText(), facts.getText()));
    }

    private String kindWords(EvidenceKind kind) {
        return context.texts().name(kind);
    }

    private static Map<FileState, FontIcon> signs() {
        Map<FileState, FontIcon> signs = new EnumMap<>(FileState.class);
        for (FileState state : FileState.values()) {
            signs.put(state, sign(state));
        }
        return signs;
    }

    private static FontIcon sign(FileState state) {
        return switch (state) {
            case LOOKING -> Icon.of(Feather.LOADER);
            case READY -> Icon.of(Feather.CHECK_CIRCLE, "icon-good");
            case DOUBTFUL -> Icon.of(Feather.ALERT_TRIANGLE, "icon-ask");
            case ASKING -> Icon.of(Feather.HELP_CIRCLE, "icon-ask");
            case UNUSABLE -> Icon.of(Feather.X_CIRCLE, "icon-bad");
        };
    }
}
