package app.redress.planted.evidence.values;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.rows.LooksUp above) {}
