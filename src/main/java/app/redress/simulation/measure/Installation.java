package app.redress.simulation.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An installation whose speed is measured, and how it is started.
///
/// @param command what starts it, without the arguments of the command line
/// @param environment variables it is started with, beside those of this process
public record Installation(List<String> command, Map<String, String> environment) {
    private static final String MAIN = "app.redress.Redress";
    /// The share of the machine's memory that the launcher lets Java take.
    private static final String USUAL_HEAP = "-XX:MaxRAMPercentage=60";

    public Installation {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The one that is running, started as its launcher would.
    ///
    /// @param java home of the Java it runs on
    /// @param heap largest heap, such as 1g; null for the launcher's
    public static Installation running(Path java, String classPath, @Nullable String heap) {
        Path program = java.resolve("bin").resolve(Files.exists(java.resolve("bin/java.exe")) ? "java.exe" : "java");
        return new Installation(
                List.of(
                        program.toString(),
                        heap == null ? USUAL_HEAP : "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        MAIN),
                Map.of());
    }

    /// Another one, by its launcher.
    public static Installation launchedBy(Path launcher, @Nullable String heap) {
        return new Installation(
                List.of(launcher.toAbsolutePath().toString()),
                heap == null ? Map.of() : Map.of("REDRESS_OPTS", "-Xmx" + heap));
    }

    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }
}
