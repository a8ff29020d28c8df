package app.redress.inference;

/// A reviewer's result for an account, found without knowing ours.
///
/// @param lost yen actually due
public record Reviewed(boolean takenOver, long lost) {}
