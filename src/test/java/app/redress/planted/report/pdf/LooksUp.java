package app.redress.planted.report.pdf;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.export.LooksUp above) {}
