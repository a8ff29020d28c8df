package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The page shown while no case is open: what Redress is for, and the ways to begin.
final class StartView extends StackPane {
    StartView(ShellViewModel model, CaseActions actions, ViewContext context, Image icon, ZoneId machineZone) {
        setId("empty");
        getStyleClass().add("empty-desk");
        ImageView mark = new ImageView(icon);
        mark.setFitWidth(72);
        mark.setFitHeight(72);
        StartButtons buttons = new StartButtons(model, actions, context);
        StackPane middle = new StackPane(steps(context));
        RecentCards cards = new RecentCards(model, context, machineZone);
        WhileShown.listen(this, () -> {
            model.recent().load();
            return model.recent().cases().subscribe(cases -> {
                cards.show(cases);
                buttons.show(cases.isEmpty());
                middle.getChildren().setAll(cases.isEmpty() ? steps(context) : recent(cards, context));
            });
        });
        VBox words = new VBox(
                18,
                mark,
                Parts.label(context.say("empty.title"), "empty-title"),
                Parts.prose(context.say("empty.words"), "empty-words"),
                middle,
                buttons,
                Parts.label(context.say("empty.drop"), "caption"));
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(720);
        StackPane page = new StackPane(words);
        page.getStyleClass().add("empty-page");
        ScrollPane scroll = Parts.scroll(page);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
    }

    private static VBox recent(RecentCards cards, ViewContext context) {
        VBox recent = new VBox(8, Parts.label(context.say("recent.title"), "card-title"), cards);
        recent.setAlignment(Pos.CENTER);
        recent.setMaxWidth(RecentCards.USE_PREF_SIZE);
        return recent;
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
}
