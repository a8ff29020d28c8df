package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.ViewContext;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Shows one event in full beside its row, with the lines of evidence it was read from.
final class EventPopOver {
    private EventPopOver() {}

    static void show(Node owner, JudgedEvent judged, EventWords words, RawRowsViewModel rawRows, ViewContext context) {
        VBox content = EventCard.of(judged, words, context);
        content.getStyleClass().setAll("popover-body");
        content.getChildren()
                .add(new RawRowsCard(rawRows, judged.event().source().line(), context));
        rawRows.read(judged.event().source());
        content.setPrefWidth(460);
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setAnimated(false);
        popOver.show(owner);
    }
}
