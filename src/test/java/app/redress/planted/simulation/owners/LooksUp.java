package app.redress.planted.simulation.owners;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.drill.LooksUp above) {}
