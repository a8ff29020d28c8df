package app.redress.planted.casefile.limits;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.explanation.LooksUp above) {}
