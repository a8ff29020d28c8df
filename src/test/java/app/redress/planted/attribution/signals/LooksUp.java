package app.redress.planted.attribution.signals;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.attribution.likelihood.LooksUp above) {}
