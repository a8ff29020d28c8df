package app.redress.planted.cli;

import javafx.scene.Node;

/// Draws outside the console.
public record Draws(Node node) {}
