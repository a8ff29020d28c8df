package app.redress.casefile;

/// Who acts, as the audit log notes it.
///
/// @param name of the person who signed in; the operating system's user while a case has no people
/// @param osUser the operating system's user: noted beside, never trusted
record Actor(String name, String osUser) {}
