package app.redress.planted.report.document;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.html.LooksUp above) {}
