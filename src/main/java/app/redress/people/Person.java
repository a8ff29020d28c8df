package app.redress.people;

/// A person who may sign in to a case.
///
/// @param name as it is shown
/// @param active false for one who may no longer sign in; nobody is ever deleted, as decisions bear their names
/// @param ownPassphrase false while the passphrase is one that somebody else gave
public record Person(String name, Role role, boolean active, boolean ownPassphrase) {}
