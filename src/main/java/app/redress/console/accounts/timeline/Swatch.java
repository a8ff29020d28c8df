package app.redress.console.accounts.timeline;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.domain.Verdict;

/// How a verdict looks: by its colour and, for whoever sees no colours, by how it is filled.
public final class Swatch {
    private static final double GAP = 3.5;
    private static final double ROOM = 5;

    private Swatch() {}

    public static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case UNAUTHORISED -> Ink.HOSTILE;
            case LIKELY -> Ink.LIKELY;
            case UNCERTAIN -> Ink.UNCERTAIN;
            case OWNER -> Ink.OWNER;
        };
    }

    /// Fills a rectangle: solid, hatched, lined, pale; empty for what moved nothing.
    static void fill(Brush brush, Verdict verdict, boolean hollow, double x, double y, double w, double h) {
        Ink ink = ink(verdict);
        if (hollow) {
            brush.box(Ink.SURFACE, 1, x, y, w, h);
            frame(brush, ink, x, y, w, h);
            return;
        }
        switch (verdict) {
            case UNAUTHORISED -> brush.box(ink, 1, x, y, w, h);
            case LIKELY -> {
                brush.box(ink, 0.3, x, y, w, h);
                if (h >= ROOM) {
                    brush.hatch(ink, x, y, w, h, GAP);
                }
                frame(brush, ink, x, y, w, h);
            }
            case UNCERTAIN -> {
                brush.box(ink, 0.2, x, y, w, h);
                for (double line = y + 2; line < y + h - 1; line += GAP) {
                    brush.box(ink, 1, x, line, w, 1);
                }
                frame(brush, ink, x, y, w, h);
            }
            case OWNER -> {
                brush.box(ink, 0.28, x, y, w, h);
                frame(brush, ink, x, y, w, h);
            }
        }
    }

    private static void frame(Brush brush, Ink ink, double x, double y, double w, double h) {
        if (h > 2) {
            brush.frame(ink, x + 0.5, y + 0.5, w - 1, h - 1, 1);
        } else {
            brush.box(ink, 0.7, x, y, w, h);
        }
    }
}
