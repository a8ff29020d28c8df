package app.redress.casefile.accounts;

/// The accounts of the queue that stand under one heading.
///
/// @param kind SIGNAL, DEVICE, ADDRESS, STORE or ASSIGNEE; empty for accounts without any
/// @param value the signal's code, the id, or the name
/// @param words the name of a store; otherwise empty
/// @param due yen due to all of them
public record AccountGroup(String kind, String value, String words, long accounts, long due) {}
