package app.redress.console.parts;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows a whole split into a few parts, each as wide as its share.
public final class ShareBar extends HBox {
    public ShareBar() {
        super(2);
        getStyleClass().add("split-bar");
    }

    /// @param words what the tooltip says
    public ShareBar part(String style, long share, String words) {
        if (share > 0) {
            Region part = new Region();
            part.getStyleClass().addAll("split-part", style);
            part.setPrefHeight(8);
            part.setMinWidth(3);
            part.prefWidthProperty().bind(widthProperty().multiply(share).divide(total(share)));
            part.getProperties().put("share", share);
            Tooltip.install(part, new Tooltip(words));
            getChildren().add(part);
            resize();
        }
        return this;
    }

    private long total(long fresh) {
        return fresh + getChildren().stream().mapToLong(ShareBar::share).sum();
    }

    private static long share(javafx.scene.Node part) {
        return part.getProperties().get("share") instanceof Long l ? l : 0;
    }

    private void resize() {
        long all = total(0);
        for (javafx.scene.Node part : getChildren()) {
            if (part instanceof Region region) {
                region.prefWidthProperty().bind(widthProperty().multiply((double) share(part) / all));
            }
        }
    }
}
