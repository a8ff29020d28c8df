package app.redress.console.accounts.timeline;

import app.redress.console.parts.Drawing;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Verdict;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// What colours, fillings and signs of the timeline mean.
public final class TimelineLegend extends FlowPane {
    private static final double SIGNS = 500;

    public TimelineLegend(ViewContext context) {
        super(12, 2);
        getStyleClass().add("legend");
        for (Verdict verdict : Verdict.values()) {
            add(
                    new Drawing(brush -> Swatch.fill(brush, verdict, false, 0, 0, brush.width(), brush.height())),
                    context.texts().name(verdict));
        }
        add(
                new Drawing(
                        brush -> Swatch.fill(brush, Verdict.UNAUTHORISED, true, 0, 0, brush.width(), brush.height())),
                context.say("timeline.hollow"));
        sign(Glyph.LOGIN, context.say("timeline.sign.login"));
        sign(Glyph.FAILED, context.say("timeline.sign.failed"));
        sign(Glyph.COUNTRY, context.say("timeline.sign.country"));
        sign(Glyph.DEVICE, context.say("timeline.sign.device"));
        sign(Glyph.RESET, context.say("timeline.sign.reset"));
    }

    /// Signs are named where there is room for a second line; the events below say the same in words.
    private void sign(Glyph glyph, String words) {
        Node item = add(
                new Drawing(brush -> GlyphPainter.paint(
                        brush, glyph, Verdict.UNAUTHORISED, false, brush.width() / 2, brush.height() / 2, 4)),
                words);
        item.visibleProperty().bind(widthProperty().greaterThan(SIGNS));
        item.managedProperty().bind(item.visibleProperty());
    }

    private Node add(Drawing swatch, String words) {
        swatch.setMinSize(11, 11);
        swatch.setPrefSize(11, 11);
        swatch.setMaxSize(11, 11);
        Node item = Parts.row(5, swatch, Parts.label(words, "caption"));
        getChildren().add(item);
        return item;
    }
}
