package app.redress.console.importing;

import app.redress.analysis.ZoneAsked;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the zone of a file whose times have no offset and fit the other files better in UTC.
final class ZoneQuestion extends HBox {
    private final ImportViewModel model;
    private final ViewContext context;
    private final Runnable starting;

    ZoneQuestion(ImportViewModel model, ViewContext context, Runnable starting) {
        super(10);
        this.model = model;
        this.context = context;
        this.starting = starting;
        setId("import-zones");
        getStyleClass().add("questions");
        setAlignment(Pos.TOP_LEFT);
        VBox.setMargin(this, new Insets(8, 0, 0, 0));
        WhileShown.listen(
                this,
                () -> model.comparison().zone().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }

    private void show(ZoneAsked.Question asked) {
        Button utc = answer("import-zones-utc", asked, "UTC");
        utc.getStyleClass().add("suggestion");
        FlowPane answers = new FlowPane(8, 6, utc, answer("import-zones-stated", asked, asked.zone()));
        String words = context.say(
                "import.zone.asked",
                asked.name(),
                asked.zone(),
                context.display().count(asked.now()),
                context.display().count(asked.inUtc()));
        VBox all = new VBox(
                5,
                Parts.prose(words, "question-words"),
                Parts.prose(context.say("import.zone.which"), "caption"),
                answers);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().setAll(Icon.of(Feather.HELP_CIRCLE, "icon-ask"), all);
        setVisible(true);
        setManaged(true);
    }

    private Button answer(String id, ZoneAsked.Question asked, String zone) {
        Button button = new Button(zone);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("compact");
        button.setOnAction(_ -> {
            boolean resuming = model.comparison().resuming();
            model.answerZone(asked.file(), zone);
            if (resuming) {
                starting.run();
            }
        });
        return button;
    }
}
