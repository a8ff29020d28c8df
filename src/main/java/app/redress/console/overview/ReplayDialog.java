package app.redress.console.overview;

import app.redress.analysis.AsOfReplay.Replayed;
import app.redress.console.parts.Copying;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.report.text.Answer;
import java.time.Instant;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for an earlier time, and shows the figures as of then.
final class ReplayDialog extends StackPane {
    private static final double WIDTH = 640;

    private final EstimatesViewModel model;
    private final Instant asOf;
    private final ViewContext context;
    private final MinuteField time;
    private final VBox outcome = new VBox(8);

    /// @param asOf time of the current figures
    ReplayDialog(EstimatesViewModel model, Instant asOf, ViewContext context) {
        this.model = model;
        this.asOf = asOf;
        this.context = context;
        this.time = new MinuteField(context.display().zone());
        setId("replay");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.replayOpen().subscribe(open -> {
            setVisible(open);
            getChildren().clear();
            if (open) {
                show();
            }
        }));
    }

    private void show() {
        time.setId("replay-time");
        time.setAccessibleText(context.say("replay.time"));
        time.setPrefColumnCount(14);
        time.show(asOf);
        time.setOnAction(_ -> act());
        outcome.getChildren().clear();
        VBox card = Parts.card(
                context.say("replay.title"),
                Parts.prose(context.say("replay.words"), "caption"),
                Parts.row(8, time, Parts.label(context.display().zoneName(asOf), "caption"), Parts.spacer(), go()),
                Parts.progressWhile(model.busy()),
                Parts.refusal("replay-trouble", model.trouble(), context),
                outcome,
                Parts.row(8, Parts.spacer(), close()));
        card.getStyleClass().add("dialog");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(card);
        WhileShown.listen(card, () -> model.replayed()
                .subscribe(found -> found.ifPresentOrElse(
                        this::say, () -> outcome.getChildren().clear())));
        Platform.runLater(time::requestFocus);
    }

    private Button go() {
        Button go = new Button(context.say("replay.act"));
        go.setId("replay-act");
        go.getStyleClass().add("accent");
        go.setMinWidth(USE_PREF_SIZE);
        go.disableProperty().bind(model.busy());
        go.setOnAction(_ -> act());
        return go;
    }

    private Button close() {
        Button close = new Button(context.say("replay.close"));
        close.setId("replay-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> model.closeReplay());
        return close;
    }

    private void act() {
        time.typed().ifPresent(model::replay);
    }

    private void say(Replayed found) {
        DamageEstimate ours = found.findings().figures().estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
        String sentence =
                new Answer(ours, context.display().zone()).in(context.texts().locale());
        Label said = Parts.prose(sentence, "publish-sentence");
        said.setId("replay-answer");
        outcome.getChildren()
                .setAll(Parts.row(
                        8,
                        said,
                        Parts.spacer(),
                        Copying.button("replay-copy", context.say("answer.copied"), sentence)));
        outcome.getChildren().add(figures(found));
        found.notes().forEach(note -> outcome.getChildren().add(Parts.prose(context.say(note), "caption")));
    }

    private GridPane figures(Replayed found) {
        GridPane grid = new GridPane(24, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, right, right);
        int row = 0;
        for (DamageEstimate e : found.findings().figures().estimates()) {
            grid.addRow(
                    row++,
                    Parts.label(context.texts().name(e.definition())),
                    Parts.label(context.say("overview.accounts", e.accounts()), "caption"),
                    Parts.label(context.display().yen(e.amount()), "small-figure"));
        }
        return grid;
    }
}
