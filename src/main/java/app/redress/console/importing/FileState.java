package app.redress.console.importing;

/// Whether a file can be imported.
public enum FileState {
    LOOKING,
    READY,
    /// No question is open, but more rows would be rejected than can be expected by chance.
    DOUBTFUL,
    ASKING,
    UNUSABLE
}
