package app.redress.planted.evidence.mapping;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.kinds.LooksUp above) {}
