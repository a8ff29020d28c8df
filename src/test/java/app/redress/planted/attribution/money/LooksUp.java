package app.redress.planted.attribution.money;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.attribution.signals.LooksUp above) {}
