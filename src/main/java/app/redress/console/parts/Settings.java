package app.redress.console.parts;

import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/// The window's saved settings: language, theme, size, columns. A plain properties file.
public final class Settings {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    /// Reads the file; defaults apply if it is missing or unreadable.
    public Settings(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Settings not read from " + file + ", using defaults: " + e);
            }
        }
    }

    public String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, ""));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public <E extends Enum<E>> E choice(String key, E otherwise) {
        String name = values.getProperty(key, "");
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    public void put(String key, Object value) {
        values.setProperty(key, value instanceof Enum<?> e ? e.name() : value.toString());
    }

    /// Writes the file atomically.
    public void save() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(values).forEach((key, value) -> lines.append(key)
                .append('=')
                .append(value.toString().replace("\\", "\\\\"))
                .append('\n'));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFiles.replace(file, FileAccess.USUAL, lines.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings not kept in " + file + ": " + e);
        }
    }
}
