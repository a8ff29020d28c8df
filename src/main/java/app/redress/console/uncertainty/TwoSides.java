package app.redress.console.uncertainty;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Lays out a card's controls on the left and what they led to on the right.
final class TwoSides {
    private static final double LEFT = 38;

    private TwoSides() {}

    static GridPane of(Node left, Node right) {
        GridPane grid = new GridPane(26, 0);
        grid.setMinWidth(0);
        grid.getColumnConstraints().addAll(column(LEFT), column(100 - LEFT));
        grid.addRow(0, left, right);
        return grid;
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
