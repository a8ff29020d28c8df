package app.redress.planted.evidence.vocabulary;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.values.LooksUp above) {}
