package app.redress.drill;

/// A store where the wallet is taken.
record Shop(String id, String name, String prefecture) {}
