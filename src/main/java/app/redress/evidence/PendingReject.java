package app.redress.evidence;

/// A rejected row whose raw text has still to be fetched from the file.
record PendingReject(long line, long lastLine, String header, BadValue bad) {}
