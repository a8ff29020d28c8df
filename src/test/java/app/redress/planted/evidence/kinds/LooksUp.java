package app.redress.planted.evidence.kinds;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.evidence.detect.LooksUp above) {}
