package app.redress.planted.domain;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.language.LooksUp above) {}
