package app.redress.planted.console;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/// A view model that knows what is drawn.
public record PaintedViewModel(StringProperty allowed, Color forbidden) {
    /// A part of it that does the same.
    public record Part(Node forbidden) {}
}
