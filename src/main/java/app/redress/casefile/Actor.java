package app.redress.casefile;

/// Who performs an action, as recorded in the audit log.
///
/// @param name the signed-in person; the operating system user while a case has no people
/// @param osUser the operating system user: recorded, but never trusted
record Actor(String name, String osUser) {}
