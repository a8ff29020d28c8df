package app.redress.simulation.world;

/// A store that accepts the wallet.
public record Store(String id, String name, String prefecture) {}
