package app.redress.planted.analysis;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.world.LooksUp above) {}
