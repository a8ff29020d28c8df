package app.redress.console.accounts;

import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.console.accounts.timeline.Glyph;
import app.redress.console.accounts.timeline.GlyphPainter;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;

/// The signs of tiers and of things that accounts have in common.
final class LinkSigns {
    private static final double RADIUS = 5;

    private LinkSigns() {}

    /// A tier by its colour and, for whoever sees no colours, by how its sign is filled.
    static void tier(Brush brush, Tier tier, double x, double y) {
        GlyphPainter.paint(brush, tier == Tier.MULE ? Glyph.RESET : Glyph.LOGIN, verdict(tier), false, x, y, RADIUS);
    }

    private static Verdict verdict(Tier tier) {
        return switch (tier) {
            case CONFIRMED, MULE -> Verdict.UNAUTHORISED;
            case PROBABLE -> Verdict.LIKELY;
            case POSSIBLE -> Verdict.UNCERTAIN;
            case CLEARED -> Verdict.OWNER;
        };
    }

    /// A phone, a globe or a shop.
    static void thing(Brush brush, Trait trait, double x, double y) {
        switch (trait) {
            case DEVICE -> {
                brush.roundBox(Ink.TEXT, 1, x - 4, y - 7, 8, 14, 3);
                brush.box(Ink.SURFACE, 1, x - 2.5, y - 5, 5, 8);
            }
            case ADDRESS -> {
                brush.ring(Ink.TEXT, x, y, 6);
                brush.line(Ink.TEXT, x - 6, y, x + 6, y);
                brush.line(Ink.TEXT, x, y - 6, x, y + 6);
            }
            case STORE -> {
                brush.polygon(
                        Ink.TEXT, 1, new double[] {x - 7, x + 7, x + 5, x - 5}, new double[] {y - 1, y - 1, y - 6, y - 6
                        });
                brush.frame(Ink.TEXT, x - 5, y - 1, 10, 7, 1.5);
            }
        }
    }
}
