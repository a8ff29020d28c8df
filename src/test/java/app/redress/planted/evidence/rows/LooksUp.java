package app.redress.planted.evidence.rows;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.mapping.LooksUp above) {}
