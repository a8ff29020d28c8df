package app.redress.planted.evidence.detect;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.imports.LooksUp above) {}
