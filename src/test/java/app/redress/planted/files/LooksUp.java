package app.redress.planted.files;

/// Breaks the order of the rooms.
public record LooksUp(app.redress.planted.language.LooksUp above) {}
