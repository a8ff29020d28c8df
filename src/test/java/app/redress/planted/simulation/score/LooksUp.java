package app.redress.planted.simulation.score;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.measure.LooksUp above) {}
