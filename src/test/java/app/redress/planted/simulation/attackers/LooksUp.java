package app.redress.planted.simulation.attackers;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.drill.LooksUp above) {}
