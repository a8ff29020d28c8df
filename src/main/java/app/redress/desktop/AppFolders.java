package app.redress.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders for settings, cases and mapping profiles, by the conventions of each operating system.
public record AppFolders(
        Path settings, Path cases, Path profiles, @Nullable Path sample) {

    /// @param system name of the operating system
    /// @param home the user's home folder
    /// @param installed folder of the installed product; null when run from source
    public static AppFolders of(String system, Path home, Map<String, String> environment, @Nullable Path installed) {
        Path base = base(system.toLowerCase(Locale.ROOT), home, environment);
        return new AppFolders(
                base.resolve("settings.properties"),
                base.resolve("cases"),
                base.resolve("profiles"),
                sample(installed));
    }

    public AppFolders withSample(Path other) {
        return new AppFolders(settings, cases, profiles, other);
    }

    private static Path base(String system, Path home, Map<String, String> environment) {
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            return roaming == null ? home.resolve("Redress") : Path.of(roaming, "Redress");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Redress");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("redress");
    }

    private static @Nullable Path sample(@Nullable Path installed) {
        Path here = installed == null ? Path.of("sample-data") : installed.resolve("sample-data");
        return Files.isDirectory(here) ? here : null;
    }
}
