package app.redress.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/// Style sheets, fonts and the icon that ship with the product.
final class Assets {
    private static final String PLACE = "/app/redress/assets/";
    private static final List<String> FONTS =
            List.of("fonts/NotoSansJP_400Regular.ttf", "fonts/NotoSansJP_700Bold.ttf");

    private Assets() {}

    static String url(String name) {
        URL url = Assets.class.getResource(PLACE + name);
        return Objects.requireNonNull(url, () -> PLACE + name).toExternalForm();
    }

    /// Registers the fonts, since a minimal system has none with Japanese characters.
    static void loadFonts() {
        for (String font : FONTS) {
            ByteArrayInputStream set = new ByteArrayInputStream(FontLines.of(bytes(font)));
            Objects.requireNonNull(Font.loadFont(set, 13), () -> "unreadable font " + font);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(Assets.class.getResourceAsStream(PLACE + name), () -> PLACE + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Image icon() {
        return new Image(url("icon.png"));
    }
}
