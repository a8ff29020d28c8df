package app.redress.people;

/// A person who may sign in to a case.
///
/// @param name display name
/// @param active false if sign-in is no longer allowed; nobody is ever deleted, because decisions carry names
/// @param ownPassphrase false while the passphrase is one set by somebody else
public record Person(String name, Role role, boolean active, boolean ownPassphrase) {}
