package app.redress.planted.people;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.source.LooksUp above) {}
