package app.redress.planted.payout;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.findings.LooksUp above) {}
