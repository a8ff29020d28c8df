package app.redress.console.accounts;

import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.console.accounts.LinksViewModel.Choice;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints accounts on the left, the things that link them on the right, and who has what between them.
final class LinksPainter {
    private static final int POINTS = 24;
    private static final double FAN = 26;
    private static final double GAP = 8;

    private final LinksLayout layout;
    private final Links links;
    private final Choice choice;
    private final ViewContext context;
    private final LinkWords words;
    private final Brush brush;
    private final Font plain = Brush.font(12, false);
    private final Font bold = Brush.font(12, true);
    private final Font small = Brush.font(Brush.SMALL, false);

    LinksPainter(LinksLayout layout, Choice choice, ViewContext context, Brush brush) {
        this.layout = layout;
        this.links = layout.links();
        this.choice = choice;
        this.context = context;
        this.words = new LinkWords(context);
        this.brush = brush;
    }

    void paint() {
        edges(false);
        edges(true);
        for (int i = 0; i < links.accounts().size(); i++) {
            account(i);
        }
        for (int i = 0; i < links.things().size(); i++) {
            thing(i);
        }
    }

    private boolean isChosen(boolean thing, int index) {
        return choice.thing() == thing && choice.index() == index;
    }

    private void edges(boolean chosen) {
        for (int a = 0; a < links.accounts().size(); a++) {
            for (int thing : links.accounts().get(a).things()) {
                if (chosen == (isChosen(false, a) || isChosen(true, thing))) {
                    edge(chosen ? Ink.ACCENT : Ink.LINE, layout.accountY(a), layout.thingY(thing));
                    if (chosen) {
                        edge(Ink.ACCENT, layout.accountY(a) + 1, layout.thingY(thing) + 1);
                    }
                }
            }
        }
    }

    private void edge(Ink ink, double from, double to) {
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        double left = layout.left();
        double right = layout.right() - GAP;
        for (int i = 0; i < POINTS; i++) {
            double share = (double) i / (POINTS - 1);
            double eased = share * share * (3 - 2 * share);
            xs[i] = left + share * (right - left);
            ys[i] = from + eased * (to - from);
        }
        brush.path(ink, xs, ys, POINTS);
    }

    private void account(int index) {
        LinkedAccount account = links.accounts().get(index);
        double y = layout.accountY(index);
        double high = layout.accountHeight();
        boolean centre = index < links.pinned();
        if (isChosen(false, index)) {
            brush.roundBox(Ink.ACCENT, 0.14, 2, y - high / 2 + 1, layout.left() - 4, high - 2, 6);
            brush.frame(Ink.ACCENT, 2.5, y - high / 2 + 1.5, layout.left() - 5, high - 3, 1.5);
        }
        LinkSigns.tier(brush, account.tier(), 14, y);
        String yen = context.display().yenOrDash(account.due());
        double yenWide = Brush.widthOf(yen, plain);
        brush.text(Ink.TEXT, yen, layout.left() - GAP, y, TextAlignment.RIGHT, plain);
        String tier = context.texts().name(account.tier());
        double room = layout.left() - 26 - 2 * GAP - yenWide;
        double tierWide = Brush.widthOf(tier, small);
        String name = fitted(account.account(), centre ? bold : plain, room - tierWide - GAP);
        brush.text(Ink.TEXT, name, 26, y, TextAlignment.LEFT, centre ? bold : plain);
        double nameWide = Brush.widthOf(name, centre ? bold : plain);
        brush.text(Ink.MUTED, tier, 26 + nameWide + GAP, y, TextAlignment.LEFT, small);
    }

    private void thing(int index) {
        LinkedThing thing = links.things().get(index);
        double y = layout.thingY(index);
        double high = layout.thingHeight();
        double x = layout.right();
        double wide = layout.width() - x - 2;
        if (isChosen(true, index)) {
            double tall = Math.min(high, 44);
            brush.roundBox(Ink.ACCENT, 0.14, x - 2, y - tall / 2 + 1, wide, tall - 2, 6);
            brush.frame(Ink.ACCENT, x - 1.5, y - tall / 2 + 1.5, wide - 1, tall - 3, 1.5);
        }
        LinkSigns.thing(brush, thing.trait(), x + 10, y);
        boolean narrow = high < 30;
        double text = x + 24;
        double room = layout.width() - text - GAP;
        String folded = words.folded(links, index);
        String counts = folded.isEmpty() ? words.of(thing) : words.of(thing) + " · " + folded;
        if (narrow) {
            String name = fitted(words.name(thing), bold, room * 0.5);
            brush.text(Ink.TEXT, name, text, y, TextAlignment.LEFT, bold);
            double after = text + Brush.widthOf(name, bold) + GAP;
            brush.text(
                    Ink.MUTED,
                    fitted(counts, small, layout.width() - after - GAP),
                    after,
                    y,
                    TextAlignment.LEFT,
                    small);
        } else {
            brush.text(Ink.TEXT, fitted(words.name(thing), bold, room), text, y - 8, TextAlignment.LEFT, bold);
            brush.text(Ink.MUTED, fitted(counts, small, room), text, y + 8, TextAlignment.LEFT, small);
        }
        if (!folded.isEmpty()) {
            fan(x - GAP, y);
        }
    }

    /// Short lines to accounts that are not on the page.
    private void fan(double x, double y) {
        for (int i = -2; i <= 2; i++) {
            brush.dashed(Ink.MUTED, x - FAN, y + i * 3.5, x, y);
        }
    }

    /// A text that ends in dots where there is no room for all of it; the line below the picture says it in full.
    private static String fitted(String text, Font font, double room) {
        if (Brush.widthOf(text, font) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && Brush.widthOf(text.substring(0, length) + "…", font) > room) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length) + "…";
    }
}
