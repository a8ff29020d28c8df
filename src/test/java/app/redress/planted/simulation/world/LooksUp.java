package app.redress.planted.simulation.world;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.exports.LooksUp above) {}
