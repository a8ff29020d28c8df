package app.redress.inference;

/// What a reviewer found out about an account without knowing what we say of it.
///
/// @param lost yen that are really due
public record Reviewed(boolean takenOver, long lost) {}
