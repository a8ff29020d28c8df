package app.redress.casefile.audit;

/// Who performs an action, as recorded in the audit log.
///
/// @param name the signed-in person; the operating system user while a case has no people
/// @param osUser the operating system user: recorded, but never trusted
public record Actor(String name, String osUser) {}
