package app.redress.console;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/// Style sheets, fonts and the icon that ship with the product.
final class Assets {
    private static final String PLACE = "/app/redress/assets/";
    private static final List<String> FONTS =
            List.of("fonts/BIZUDPGothic_400Regular.ttf", "fonts/BIZUDPGothic_700Bold.ttf");

    private Assets() {}

    static String url(String name) {
        URL url = Assets.class.getResource(PLACE + name);
        return Objects.requireNonNull(url, () -> "not shipped: " + PLACE + name).toExternalForm();
    }

    /// Registers the fonts, since a minimal system has none with Japanese characters.
    static void loadFonts() {
        for (String font : FONTS) {
            Objects.requireNonNull(Font.loadFont(url(font), 13), () -> "unreadable font " + font);
        }
    }

    static Image icon() {
        return new Image(url("icon.png"));
    }
}
