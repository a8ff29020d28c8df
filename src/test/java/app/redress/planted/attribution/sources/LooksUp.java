package app.redress.planted.attribution.sources;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.attribution.timeline.LooksUp above) {}
