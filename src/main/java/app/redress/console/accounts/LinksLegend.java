package app.redress.console.accounts;

import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What the signs of tiers and things in the picture of linked accounts mean.
final class LinksLegend {
    private static final double SIZE = 17;

    private LinksLegend() {}

    static List<Node> items(ViewContext context) {
        List<Node> items = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            items.add(item(
                    brush -> LinkSigns.tier(brush, tier, SIZE / 2, SIZE / 2),
                    context.texts().name(tier)));
        }
        for (Trait trait : Trait.values()) {
            items.add(item(brush -> LinkSigns.thing(brush, trait, SIZE / 2, SIZE / 2), context.say("links." + trait)));
        }
        return items;
    }

    private static Node item(Consumer<Brush> sign, String words) {
        Drawing swatch = new Drawing(sign::accept);
        swatch.setMinSize(SIZE, SIZE);
        swatch.setPrefSize(SIZE, SIZE);
        swatch.setMaxSize(SIZE, SIZE);
        return Parts.row(5, swatch, Parts.label(words, "caption"));
    }
}
