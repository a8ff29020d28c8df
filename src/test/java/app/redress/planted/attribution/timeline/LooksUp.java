package app.redress.planted.attribution.timeline;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.damages.LooksUp above) {}
