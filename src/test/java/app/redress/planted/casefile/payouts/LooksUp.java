package app.redress.planted.casefile.payouts;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.report.explanation.LooksUp above) {}
