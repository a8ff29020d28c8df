package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.shell.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void savedSettingsAreReadBack() {
        Path file = folder.resolve("deep/redress.properties");
        Settings settings = new Settings(file);
        settings.put("theme", Theme.DARK);
        settings.put("folder", "C:\\証跡\\7月");
        settings.put("window.width", 1200.5);
        settings.save();

        Settings next = new Settings(file);
        assertThat(next.choice("theme", Theme.LIGHT)).isEqualTo(Theme.DARK);
        assertThat(next.text("folder", "")).isEqualTo("C:\\証跡\\7月");
        assertThat(next.number("window.width", 0)).isEqualTo(1200.5);
    }

    @Test
    void anUnreadableValueMeansTheDefault() throws IOException {
        Path file = folder.resolve("redress.properties");
        Files.writeString(file, "theme=PURPLE\nwindow.width=wide\n");

        Settings settings = new Settings(file);
        assertThat(settings.choice("theme", Theme.LIGHT)).isEqualTo(Theme.LIGHT);
        assertThat(settings.number("window.width", 900)).isEqualTo(900);
    }

    @Test
    void aFileThatIsNoSettingsFileGivesTheDefaults() throws IOException {
        Path file = folder.resolve("redress.properties");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xc3});

        assertThat(new Settings(file).text("theme", "none")).isEqualTo("none");
    }
}
