package app.redress.evidence;

/// A row fetched from its file once more.
///
/// @param raw as it stands there, without the last line end; shortened when very long
/// @param value what it was read as
record Original<T>(long line, String raw, T value) {}
