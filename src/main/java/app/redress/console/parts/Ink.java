package app.redress.console.parts;

import java.util.Locale;

/// The colours of a drawing by meaning; the style sheet says what they look like.
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
    CONTROL;

    String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT);
    }
}
