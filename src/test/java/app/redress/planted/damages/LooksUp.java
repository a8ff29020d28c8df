package app.redress.planted.damages;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.worklist.LooksUp above) {}
