package app.redress.planted.simulation.measure;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.desktop.LooksUp above) {}
