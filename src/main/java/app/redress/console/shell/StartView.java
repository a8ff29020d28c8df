package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The page shown while no case is open: what Redress is for, and three ways to begin.
final class StartView extends StackPane {
    StartView(ShellViewModel model, CaseActions actions, ViewContext context, Image icon) {
        setId("empty");
        getStyleClass().add("empty-desk");
        ImageView mark = new ImageView(icon);
        mark.setFitWidth(72);
        mark.setFitHeight(72);
        Button sample = button("empty-sample", "empty.sample", Feather.PLAY_CIRCLE, context, actions::openSample);
        sample.getStyleClass().add("accent");
        sample.setDefaultButton(true);
        HBox buttons = new HBox(
                10,
                sample,
                button("empty-evidence", "empty.evidence", Feather.FILE_PLUS, context, actions::openEvidence),
                button("empty-case", "empty.case", Feather.FOLDER, context, actions::openCase));
        buttons.setAlignment(Pos.CENTER);
        buttons.disableProperty().bind(model.work().running());
        VBox words = new VBox(
                14,
                mark,
                Parts.label(context.say("empty.title"), "empty-title"),
                Parts.prose(context.say("empty.words"), "empty-words"),
                steps(context),
                buttons,
                Parts.label(context.say("empty.drop"), "caption"));
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(720);
        getChildren().add(words);
    }

    private static HBox steps(ViewContext context) {
        HBox steps = new HBox(
                12,
                step(Feather.FILE_TEXT, "empty.step1", context),
                step(Feather.ACTIVITY, "empty.step2", context),
                step(Feather.CHECK_SQUARE, "empty.step3", context));
        steps.setAlignment(Pos.CENTER);
        return steps;
    }

    private static VBox step(Feather sign, String key, ViewContext context) {
        VBox step = new VBox(
                6,
                Icon.of(sign, "step-icon"),
                Parts.label(context.say(key), "card-title"),
                Parts.prose(context.say(key + ".words"), "caption"));
        step.getStyleClass().addAll("card", "step");
        step.setPrefWidth(228);
        return step;
    }

    private static Button button(String id, String key, Feather sign, ViewContext context, Runnable act) {
        Button button = new Button(context.say(key), Icon.of(sign));
        button.setId(id);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
