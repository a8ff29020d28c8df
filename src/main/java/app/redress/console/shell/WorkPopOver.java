package app.redress.console.shell;

import app.redress.console.parts.BackgroundWork;
import app.redress.console.parts.BackgroundWork.Ended;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.BackgroundWork.Outcome;
import app.redress.console.parts.BackgroundWork.Piece;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// What runs behind the window, with its progress and a way to stop it, and what ended last.
final class WorkPopOver extends VBox {
    private static final double WIDTH = 420;

    private final BackgroundWork all;
    private final WorkViewModel ofCase;
    private final ViewContext context;

    private WorkPopOver(BackgroundWork all, WorkViewModel ofCase, ViewContext context) {
        super(8);
        this.all = all;
        this.ofCase = ofCase;
        this.context = context;
        setId("work");
        getStyleClass().setAll("popover-body");
        setPrefWidth(WIDTH);
        WhileShown.listen(this, () -> {
            fill();
            ListChangeListener<Object> changed = _ -> fill();
            all.running().addListener(changed);
            all.ended().addListener(changed);
            return Subscription.combine(() -> all.running().removeListener(changed), () -> all.ended()
                    .removeListener(changed));
        });
    }

    static void show(Node owner, BackgroundWork all, WorkViewModel ofCase, ViewContext context) {
        PopOver popOver = new PopOver(new WorkPopOver(all, ofCase, context));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setAnimated(false);
        popOver.show(owner);
    }

    private void fill() {
        getChildren().setAll(Parts.label(context.say("work.title"), "card-title"));
        all.running().forEach(piece -> getChildren().add(row(piece)));
        all.ended().forEach(ended -> getChildren().add(row(ended)));
        if (all.running().isEmpty() && all.ended().isEmpty()) {
            getChildren().add(Parts.label(context.say("work.none"), "caption"));
        }
    }

    private Node row(Piece piece) {
        Label name = Parts.label(named(piece.code(), piece.file()));
        Label detail = Parts.label("", "caption");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(3, name, bar, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Parts.row(10, words);
        if (piece.kind() == Kind.CASE) {
            row.getChildren().add(followed(bar, detail));
        } else {
            detail.textProperty()
                    .bind(piece.lines()
                            .map(lines -> lines.longValue() == 0
                                    ? ""
                                    : context.say(
                                            "work.lines", context.display().count(lines.longValue()))));
        }
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        return row;
    }

    /// Lets a bar follow the work on the case.
    private Node followed(ProgressBar bar, Label detail) {
        Button cancel = new Button(context.say("work.cancel"));
        cancel.setId("work-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> ofCase.cancel());
        WhileShown.listen(bar, () -> ofCase.shown().subscribe(shown -> {
            bar.setProgress(shown.map(WorkViewModel.Shown::share).orElse(-1.0));
            detail.setText(
                    shown.map(now -> ProgressStrip.stage(now, context) + "   " + ProgressStrip.pace(now, context))
                            .orElse("")
                            .strip());
            cancel.setDisable(shown.filter(WorkViewModel.Shown::cancelling).isPresent());
        }));
        return cancel;
    }

    private Node row(Ended ended) {
        Node sign = ended.outcome() == Outcome.DONE
                ? Icon.of(Feather.CHECK_CIRCLE, "icon-good")
                : Icon.of(Feather.ALERT_TRIANGLE, "icon-bad");
        Label words = Parts.prose(context.say("work.ended." + ended.outcome(), named(ended.code(), ended.file())));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Parts.row(8, sign, words);
        if (ended.outcome() == Outcome.DONE && ended.kind() != Kind.READ_BACK) {
            ended.file().ifPresent(file -> row.getChildren().add(way(file)));
        }
        return row;
    }

    /// No other program is ever started, so that the path is copied for the person's own.
    private Node way(Path file) {
        Hyperlink copy = new Hyperlink(context.say("work.copyPath"));
        copy.getStyleClass().add("caption-link");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(file.toString()));
        copy.setOnAction(_ -> {
            Copying.text(file.toString());
            copy.setText(context.say("work.pathCopied"));
        });
        return copy;
    }

    private String named(String code, Optional<Path> file) {
        String name = context.say(code);
        return file.map(of -> context.say("work.ofFile", name, String.valueOf(of.getFileName())))
                .orElse(name);
    }
}
