package app.redress.console.parts;

import javafx.scene.control.SplitPane;

/// Split panes whose divider positions are remembered.
public final class Dividers {
    private static final double LEAST = 0.15;
    private static final double MOST = 0.85;

    private Dividers() {}

    /// @param name key in the settings
    /// @param otherwise default share of the first part
    public static void remember(SplitPane pane, String name, double otherwise, Settings settings) {
        String key = name + ".divider";
        pane.setDividerPositions(Math.clamp(settings.number(key, otherwise), LEAST, MOST));
        pane.getDividers().getFirst().positionProperty().subscribe((_, now) -> {
            // resizing the window moves dividers too: only a drag by the user is remembered
            if (pane.lookupAll(".split-pane-divider").stream().anyMatch(javafx.scene.Node::isPressed)) {
                settings.put(key, now.doubleValue());
            }
        });
    }
}
