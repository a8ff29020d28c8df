package app.redress.planted.evidence.imports;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.duplicates.LooksUp above) {}
