package app.redress.planted.simulation.exports;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.simulation.wallet.LooksUp above) {}
