package app.redress.console.importing;

/// Whether a file can be imported.
public enum FileState {
    LOOKING,
    READY,
    /// Nothing is open, but more rows would be rejected than an export has by accident.
    DOUBTFUL,
    ASKING,
    UNUSABLE
}
