package app.redress.console.parts;

import javafx.scene.control.SplitPane;

/// Divided panes that stay divided as a person left them.
public final class Dividers {
    private static final double LEAST = 0.15;
    private static final double MOST = 0.85;

    private Dividers() {}

    /// @param name under which the settings remember it
    /// @param otherwise share of the first half
    public static void remember(SplitPane pane, String name, double otherwise, Settings settings) {
        String key = name + ".divider";
        pane.setDividerPositions(Math.clamp(settings.number(key, otherwise), LEAST, MOST));
        pane.getDividers().getFirst().positionProperty().subscribe((_, now) -> {
            // a window that is made smaller moves dividers too: only a hand's move is meant to last
            if (pane.lookupAll(".split-pane-divider").stream().anyMatch(javafx.scene.Node::isPressed)) {
                settings.put(key, now.doubleValue());
            }
        });
    }
}
