package app.redress.planted.decisions;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.casefile.session.LooksUp above) {}
