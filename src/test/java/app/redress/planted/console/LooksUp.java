package app.redress.planted.console;

/// What the room below must not know.
public record LooksUp() {}
