package app.redress.evidence.imports;

/// A row fetched from its file once more.
///
/// @param raw as it stands there, without the last line end; shortened when very long
/// @param value what it was read as
public record RefetchedRow<T>(long line, String raw, T value) {}
