package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One event in full: what happened, its source line, the verdict, and the reasons.
final class EventCard {
    private EventCard() {}

    /// The card with buttons for changing the verdict.
    static VBox decidable(JudgedEvent judged, EventWords words, DecisionsViewModel decisions, ViewContext context) {
        VBox card = of(judged, words, context);
        card.getChildren().add(2, VerdictButtons.of(judged, decisions, context));
        return card;
    }

    static VBox of(JudgedEvent judged, EventWords words, ViewContext context) {
        Event event = judged.event();
        Display display = context.display();
        VBox card = Parts.card(
                (words.type(event) + "  " + words.amount(event)).strip(),
                Parts.row(
                        8,
                        Parts.verdict(context.texts(), judged.verdict()),
                        Parts.label(display.probability(judged.probability()), "small-figure"),
                        Parts.spacer(),
                        copy(judged, words, context)),
                Parts.prose(display.seconds(event.at()) + "  " + words.source(event), "caption"),
                Parts.prose(words.detail(event)));
        for (Reason reason : EventWords.reasonsOf(judged)) {
            card.getChildren().add(ReasonLine.of(reason, context));
        }
        card.setId("event-card");
        return card;
    }

    private static Button copy(JudgedEvent judged, EventWords words, ViewContext context) {
        Button copy = Parts.iconButton("copy-event", Feather.COPY, context.say("event.copy"));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words.inFull(judged));
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }
}
