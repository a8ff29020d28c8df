package app.redress.planted.report.text;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.explanation.LooksUp above) {}
