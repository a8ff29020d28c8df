package app.redress.console.parts;

import java.util.Locale;

/// Semantic colours of a drawing; the style sheet defines their appearance.
public enum Ink {
    TEXT,
    MUTED,
    LINE,
    GRID,
    SURFACE,
    HOSTILE,
    LIKELY,
    UNCERTAIN,
    OWNER,
    CHARGE,
    SPEND,
    BALANCE,
    WINDOW,
    ACCENT,
    CONTROL,
    NIGHT;

    String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT);
    }
}
