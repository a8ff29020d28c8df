package app.redress.console.importing;

import app.redress.analysis.ZoneAsked;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// Asks for the zone of a file whose times have no offset and fit the other files better in UTC.
final class ZoneQuestion extends SetQuestion {
    private final ImportViewModel model;
    private final ViewContext context;

    ZoneQuestion(ImportViewModel model, ViewContext context, Runnable starting) {
        super("import-zones", model, starting);
        this.model = model;
        this.context = context;
        WhileShown.listen(
                this,
                () -> model.comparison().zone().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void show(ZoneAsked.Question asked) {
        Button utc = answer("import-zones-utc", asked, "UTC");
        utc.getStyleClass().add("suggestion");
        String words = context.say(
                "import.zone.asked",
                asked.name(),
                asked.zone(),
                context.display().count(asked.now()),
                context.display().count(asked.inUtc()));
        show(
                words,
                context.say("import.zone.which"),
                new FlowPane(8, 6, utc, answer("import-zones-stated", asked, asked.zone())));
    }

    private Button answer(String id, ZoneAsked.Question asked, String zone) {
        return answer(id, zone, () -> model.answerZone(asked.file(), zone));
    }
}
