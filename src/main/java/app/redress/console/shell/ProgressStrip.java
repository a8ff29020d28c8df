package app.redress.console.shell;

import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.shell.WorkViewModel.Shown;
import app.redress.domain.Progress.Stage;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A strip below the header while long work runs: stage, rate, remaining time, and a cancel button.
final class ProgressStrip extends HBox {
    private static final Duration OFTEN = Duration.millis(200);

    private final ViewContext context;
    private final Label stage = Parts.label("", "strip-stage");
    private final Label rate = Parts.label("", "caption");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;

    ProgressStrip(WorkViewModel work, ViewContext context) {
        super(14);
        this.context = context;
        setId("progress");
        getStyleClass().add("progress-strip");
        bar.setPrefWidth(320);
        cancel = new Button(context.say("work.cancel"));
        cancel.setId("cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        rate.setMinWidth(USE_PREF_SIZE);
        bar.setMinWidth(120);
        cancel.setOnAction(_ -> work.cancel());
        getChildren().addAll(stage, bar, rate, Parts.spacer(), cancel);
        Timeline poll = new Timeline(new KeyFrame(OFTEN, _ -> work.poll(System.nanoTime())));
        poll.setCycleCount(Animation.INDEFINITE);
        WhileShown.listen(this, () -> work.running().subscribe(running -> {
            if (running) {
                poll.play();
            } else {
                poll.stop();
            }
        }));
        sceneProperty().subscribe((_, now) -> {
            if (now == null) {
                poll.stop();
            }
        });
        WhileShown.listen(this, () -> work.shown().subscribe(this::show));
    }

    private void show(Optional<Shown> shown) {
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        shown.ifPresent(now -> {
            stage.setText(stage(now, context));
            bar.setProgress(now.share());
            rate.setText(pace(now, context));
            cancel.setDisable(now.cancelling());
        });
    }

    /// What the work is at.
    static String stage(Shown now, ViewContext context) {
        return now.cancelling()
                ? context.say("work.cancelling")
                : context.texts().name(now.stage() == null ? now.task() : now.stage());
    }

    /// How far it is, how fast, and how long it will take.
    static String pace(Shown now, ViewContext context) {
        Display display = context.display();
        StringBuilder words = new StringBuilder(now.share() < 0 ? "" : display.percent(now.share()));
        if (now.rate() > 0) {
            boolean bytes = now.stage() == Stage.READING || now.stage() == Stage.SCREENING;
            String per = bytes ? display.bytes(Math.round(now.rate())) : display.count(Math.round(now.rate()));
            words.append("   ").append(context.say(bytes ? "work.bytesRate" : "work.accountsRate", per));
        }
        now.left().ifPresent(left -> words.append("   ").append(context.say("work.left", display.duration(left))));
        return words.toString();
    }
}
