package app.redress.console.accounts;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.timeline.JudgedEvent;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// One event in full: what, where it is written, whose act, and why that is thought.
final class EventPopOver {
    private EventPopOver() {}

    static void show(Node owner, JudgedEvent judged, EventWords words, ViewContext context) {
        Event event = judged.event();
        VBox content = new VBox(
                8,
                Parts.label(words.type(event) + "  " + words.amount(event), "card-title"),
                Parts.label(context.display().dateTime(event.at()) + "  "
                        + context.display().zoneName(event.at()), "caption"),
                Parts.prose(words.detail(event)),
                Parts.row(
                        8,
                        Parts.verdict(context.texts(), judged.verdict()),
                        Parts.label(context.display().probability(judged.probability()), "small-figure")));
        for (Reason reason : judged.reasons()) {
            content.getChildren().add(Parts.prose("• " + context.reasons().apply(reason)));
        }
        content.getChildren().add(Parts.label(words.source(event), "caption"));
        content.getStyleClass().add("popover-body");
        content.setPrefWidth(400);
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setAnimated(false);
        popOver.show(owner);
    }
}
