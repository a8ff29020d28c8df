package app.redress.planted.screening;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.attribution.clients.LooksUp above) {}
