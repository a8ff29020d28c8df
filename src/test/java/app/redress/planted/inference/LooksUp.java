package app.redress.planted.inference;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.payout.LooksUp above) {}
