package app.redress.planted.simulation.wallet;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.owners.LooksUp above) {}
