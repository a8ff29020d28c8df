package app.redress.planted.report.export;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.analysis.LooksUp above) {}
