package app.redress.console.shell;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The status line: the path of the case and the time zone.
final class StatusLine extends HBox {
    StatusLine(ShellViewModel model, ViewContext context) {
        super(16);
        getStyleClass().add("status-line");
        Label place = Parts.label("", "caption");
        Label zone = Parts.label("", "caption");
        getChildren().addAll(place, writing(model, context), Parts.spacer(), zone);
        // the line is rebuilt for every case
        Optional<CaseScreens> open = model.open().get();
        place.setText(open.map(s -> s.open().sample()
                        ? context.say("status.sample")
                        : context.say("status.place", s.open().place()))
                .orElse(""));
        zone.setText(open.map(s -> context.say(
                        "status.zone",
                        context.display().zoneName(s.summary().asOf()),
                        context.display().zone()))
                .orElse(""));
    }

    /// Reports and backups are written behind the screen; who asked for one sees that it is under way.
    private static HBox writing(ShellViewModel model, ViewContext context) {
        HBox writing = Parts.row(
                6, Parts.progressWhile(model.writing().busy()), Parts.label(context.say("status.writing"), "caption"));
        writing.setId("status-writing");
        writing.visibleProperty().bind(model.writing().busy());
        return writing;
    }
}
