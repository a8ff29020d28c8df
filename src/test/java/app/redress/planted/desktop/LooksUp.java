package app.redress.planted.desktop;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.console.LooksUp above) {}
