package app.redress.planted.attribution.likelihood;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.attribution.sources.LooksUp above) {}
