package app.redress.console.importing;

/// Whether a file can be imported.
public enum FileState {
    LOOKING,
    READY,
    ASKING,
    UNUSABLE
}
