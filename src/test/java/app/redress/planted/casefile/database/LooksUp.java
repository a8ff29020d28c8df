package app.redress.planted.casefile.database;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.explanation.LooksUp above) {}
