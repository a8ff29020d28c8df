package app.redress.console.overview;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Lays cards out side by side, in fewer columns in a narrow window, so that figures are never truncated.
final class CardGrid extends GridPane {
    private static final double NARROW = 960;

    private final double[] wide;
    private final double[] narrow;
    private final Node[] cards;
    private boolean isNarrow;

    /// @param wide column widths in per cent
    /// @param narrow column widths in per cent in a narrow window
    CardGrid(double[] wide, double[] narrow, Node... cards) {
        super(12, 12);
        this.wide = wide.clone();
        this.narrow = narrow.clone();
        this.cards = cards.clone();
        setMinWidth(0);
        arrange();
        widthProperty().subscribe(width -> {
            boolean little = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            if (little != isNarrow) {
                isNarrow = little;
                // the width changes during a layout pass, when children must not be moved
                Platform.runLater(this::arrange);
            }
        });
    }

    private void arrange() {
        double[] shares = isNarrow ? narrow : wide;
        getColumnConstraints().clear();
        getChildren().clear();
        for (double share : shares) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.length; i++) {
            add(cards[i], i % shares.length, i / shares.length);
        }
    }
}
