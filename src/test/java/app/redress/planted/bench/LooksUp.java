package app.redress.planted.bench;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.payout.LooksUp above) {}
