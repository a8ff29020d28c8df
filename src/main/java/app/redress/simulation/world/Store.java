package app.redress.simulation.world;

/// A store where the wallet is taken.
public record Store(String id, String name, String prefecture) {}
