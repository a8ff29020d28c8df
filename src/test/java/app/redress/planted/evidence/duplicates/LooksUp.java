package app.redress.planted.evidence.duplicates;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.screening.LooksUp above) {}
