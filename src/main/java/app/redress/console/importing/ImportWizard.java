package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The import wizard, an overlay over the current case.
public final class ImportWizard extends StackPane {
    private static final Duration OFTEN = Duration.millis(200);

    private final ViewContext context;
    private final StackPane panel = new StackPane();
    private final FileList files;
    private final ImportViewModel model;

    /// @param starting called when the user starts the import
    /// @param leaving called when the user cancels
    /// @param puttingAside called when the user presses Escape; no answer is lost
    public ImportWizard(
            ImportViewModel model, ViewContext context, Runnable starting, Runnable leaving, Runnable puttingAside) {
        this.model = model;
        this.context = context;
        setId("import-wizard");
        getStyleClass().add("veil");
        files = new FileList(model, context);
        files.setMinWidth(210);
        files.prefWidthProperty().bind(Bindings.min(300, widthProperty().multiply(0.21)));
        BorderPane card = new BorderPane(middle());
        card.setTop(head(starting));
        card.setBottom(new ImportFoot(model, context, starting, leaving));
        card.getStyleClass().addAll("card", "import-card");
        card.setMaxWidth(1360);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> escape(key, puttingAside));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                puttingAside.run();
                key.consume();
            }
        });
        Timeline poll = new Timeline(new KeyFrame(OFTEN, _ -> model.poll(System.nanoTime())));
        poll.setCycleCount(Animation.INDEFINITE);
        WhileShown.listen(this, () -> {
            poll.play();
            Platform.runLater(files::start);
            return Subscription.combine(model.chosen().subscribe(this::choose), poll::stop);
        });
    }

    /// Handles Escape before lists and tables consume it, which would leave no way out by keyboard.
    private static void escape(KeyEvent key, Runnable puttingAside) {
        boolean kept = key.getTarget() instanceof ListView<?> || key.getTarget() instanceof TableView<?>;
        if (kept && key.getCode() == KeyCode.ESCAPE) {
            puttingAside.run();
            key.consume();
        }
    }

    private VBox head(Runnable starting) {
        Label notice = Parts.prose("", "warning-words");
        notice.setId("import-notice");
        WhileShown.listen(notice, () -> model.notice().subscribe(words -> {
            notice.setText(context.say(words));
            notice.setVisible(!words.isEmpty());
            notice.setManaged(!words.isEmpty());
        }));
        VBox head = new VBox(
                2,
                Parts.label(context.say(model.adding() ? "import.titleAdding" : "choose.title"), "screen-title"),
                Parts.prose(context.say("import.subtitle"), "caption"),
                notice,
                new AccountQuestion(model, context, starting),
                new ZoneQuestion(model, context, starting));
        head.getStyleClass().add("import-head");
        return head;
    }

    private BorderPane middle() {
        BorderPane middle = new BorderPane(panel);
        middle.setLeft(files);
        panel.getStyleClass().add("import-panel");
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private void choose(Optional<FileViewModel> chosen) {
        panel.getChildren()
                .setAll(
                        chosen.isPresent()
                                ? new FilePanel(model, chosen.get(), context)
                                : Parts.prose(context.say("import.choose"), "placeholder-words"));
    }
}
