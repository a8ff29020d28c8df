package app.redress.evidence;

/// How a file is written and what its columns mean.
record DetectedFormat(Dialect dialect, MappingProfile profile) {}
