package app.redress.console.uncertainty;

import app.redress.analysis.review.Uncertainty;
import app.redress.analysis.review.Uncertainty.Dated;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WatchedProgress;
import app.redress.console.parts.WhileShown;
import app.redress.inference.Growth;
import app.redress.report.text.GrowthWords;
import app.redress.report.text.Statement;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// How much the incident may still grow: victims whom nobody has found, and claims still to come.
final class GrowthCard extends VBox {
    private static final Duration OFTEN = Duration.millis(200);

    private final GrowthViewModel model;
    private final ViewContext context;
    private final VBox result = new VBox(8);
    private final ProgressBar bar = new ProgressBar();
    private final Label stage = Parts.label("", "caption");

    GrowthCard(UncertaintyViewModel all, ViewContext context) {
        this.model = all.growth();
        this.context = context;
        setId("uncertainty-growth");
        getStyleClass().add("card");
        VBox steps = new VBox(
                8,
                Parts.prose(context.say("uncertainty.growthLists"), "caption"),
                fileRow("growth-told", "file.told", context.say("uncertainty.noted"), model.told(), told()),
                fileRow("growth-issuers", "file.issuers", context.say("uncertainty.none"), model.issuers(), issuers()),
                fileRow(
                        "growth-earlier",
                        "file.earlier",
                        context.say("uncertainty.assumed"),
                        model.earlier(),
                        earlier()),
                estimate(),
                working(),
                Results.trouble("growth-trouble", model.trouble(), context));
        getChildren().addAll(Parts.label(context.say("uncertainty.growth"), "card-title"), TwoSides.of(steps, result));
        WhileShown.listen(this, () -> all.state().subscribe(this::show));
    }

    private Button told() {
        return chooser(context.say("uncertainty.told"), context.say("uncertainty.toldHint"));
    }

    private Button issuers() {
        return chooser(context.say("uncertainty.issuers"), context.say("uncertainty.issuersHint"));
    }

    private Button earlier() {
        return chooser(context.say("uncertainty.earlierClaims"), context.say("uncertainty.earlierClaimsHint"));
    }

    private static Button chooser(String name, String hint) {
        Button choose = new Button(name);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setTooltip(new Tooltip(hint));
        return choose;
    }

    /// A file that may be stated, and can be taken back.
    ///
    /// @param none what holds without the file
    private Node fileRow(String id, String title, String none, ObjectProperty<Optional<Path>> chosen, Button choose) {
        choose.setId(id);
        choose.disableProperty().bind(model.busy());
        choose.setOnAction(_ -> context.choosers().file(title).ifPresent(file -> chosen.set(Optional.of(file))));
        Label file = Parts.label("", "caption");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button remove = Parts.iconButton(id + "-remove", Feather.X, context.say("uncertainty.remove"));
        remove.disableProperty().bind(model.busy());
        remove.setOnAction(_ -> chosen.set(Optional.empty()));
        WhileShown.listen(
                file,
                () -> chosen.subscribe(path -> {
                    file.setText(path.map(p -> String.valueOf(p.getFileName())).orElse(none));
                    remove.setVisible(path.isPresent());
                }));
        return Parts.row(8, choose, file, remove);
    }

    private Button estimate() {
        Button estimate = new Button(context.say("uncertainty.estimate"), Icon.of(Feather.TRENDING_UP));
        estimate.setId("growth-estimate");
        estimate.setTooltip(new Tooltip(context.say("uncertainty.estimateHint")));
        estimate.disableProperty().bind(model.busy());
        estimate.setOnAction(_ -> model.estimate());
        return estimate;
    }

    private Node working() {
        Button cancel = new Button(context.say("work.cancel"));
        cancel.setId("growth-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        VBox working = new VBox(4, Parts.row(8, bar, cancel), stage);
        working.visibleProperty().bind(model.busy());
        working.managedProperty().bind(model.busy());
        Timeline poll = new Timeline(new KeyFrame(OFTEN, _ -> model.progress().ifPresent(this::show)));
        poll.setCycleCount(Animation.INDEFINITE);
        WhileShown.listen(working, () -> model.busy()
                .subscribe(busy -> {
                    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
                    stage.setText("");
                    if (busy) {
                        poll.play();
                    } else {
                        poll.stop();
                    }
                })
                .and(poll::stop));
        return working;
    }

    private void show(WatchedProgress.Step step) {
        bar.setProgress(step.total() > 0 ? (double) step.done() / step.total() : ProgressBar.INDETERMINATE_PROGRESS);
        stage.setText(context.texts().name(step.stage()));
    }

    private void show(Optional<Uncertainty> state) {
        result.getChildren().clear();
        Optional<Statement> said = state.flatMap(Uncertainty::statement);
        if (state.isEmpty() || said.isEmpty()) {
            return;
        }
        if (state.get().growths().isEmpty()) {
            result.getChildren()
                    .addAll(
                            Parts.prose(context.say("uncertainty.notEstimated"), "range-words"),
                            Parts.prose(context.say("uncertainty.growthHow"), "caption"));
            return;
        }
        Dated<Growth> latest = state.get().growths().getFirst();
        VBox box = Results.latest(latest, said.get().growthWords(), GrowthWords::of, context);
        box.setId("growth-result");
        result.getChildren().addAll(box, Parts.prose(Results.origin(latest.kept(), context), "caption"));
        Results.earlier(
                result,
                state.get().growths(),
                earlier -> Results.sentence(context, Statement.unseen(earlier)),
                context);
    }
}
