package app.redress.console.shell;

import app.redress.console.parts.BackgroundWork;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The status line: the path of the case and the time zone.
final class StatusLine extends HBox {
    StatusLine(ShellViewModel model, ViewContext context) {
        super(16);
        getStyleClass().add("status-line");
        Label place = Parts.label("", "caption");
        Label zone = Parts.label("", "caption");
        getChildren().addAll(place, work(model, context), Parts.spacer(), zone);
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

    /// What runs behind the screen, or ended last; a click lists all of it.
    private static HBox work(ShellViewModel model, ViewContext context) {
        BackgroundWork all = model.background();
        Hyperlink open = new Hyperlink();
        open.setId("status-work");
        open.getStyleClass().add("caption-link");
        open.textProperty().bind(Bindings.createStringBinding(() -> words(all, context), all.running(), all.ended()));
        open.setOnAction(_ -> WorkPopOver.show(open, all, model.work(), context));
        BooleanBinding running = Bindings.isNotEmpty(all.running());
        HBox work = Parts.row(6, Parts.progressWhile(running), open);
        work.visibleProperty().bind(running.or(Bindings.isNotEmpty(all.ended())));
        return work;
    }

    private static String words(BackgroundWork all, ViewContext context) {
        if (all.running().size() > 1) {
            return context.say("work.several", all.running().size());
        }
        if (!all.running().isEmpty()) {
            return context.say(all.running().getFirst().code());
        }
        return all.ended().isEmpty()
                ? ""
                : context.say(
                        "work.ended." + all.ended().getFirst().outcome(),
                        context.say(all.ended().getFirst().code()));
    }
}
