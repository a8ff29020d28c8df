package app.redress.planted.evidence.source;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.values.LooksUp above) {}
