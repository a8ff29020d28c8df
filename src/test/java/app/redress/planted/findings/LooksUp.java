package app.redress.planted.findings;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.casefile.session.LooksUp above) {}
