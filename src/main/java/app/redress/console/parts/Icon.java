package app.redress.console.parts;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Creates icons whose size and colour are set by the style sheet.
public final class Icon {
    private Icon() {}

    public static FontIcon of(Feather sign, String... styles) {
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
