package app.redress.simulation.measure;

import app.redress.simulation.exports.DrillFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program whose speed is measured, and how it is started: an installation of Redress, or one that does a part of its
/// work, such as a database that loads the files.
///
/// @param command what starts it, without the arguments of the command line
/// @param environment variables it is started with, beside those of this process
/// @param analyses whether it is an installation of Redress; anything else is given the folder of the drill and no more
public record Installation(List<String> command, Map<String, String> environment, boolean analyses) {
    private static final List<Map.Entry<String, String>> FILES = List.of(
            Map.entry("--transactions", DrillFiles.TRANSACTIONS),
            Map.entry("--access", DrillFiles.ACCESS),
            Map.entry("--accounts", DrillFiles.ACCOUNTS),
            Map.entry("--controls", DrillFiles.CONTROLS),
            Map.entry("--claims", DrillFiles.CLAIMS));
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
                Map.of(),
                true);
    }

    /// Another one, by its launcher.
    public static Installation launchedBy(Path launcher, @Nullable String heap) {
        return new Installation(
                List.of(launcher.toAbsolutePath().toString()),
                heap == null ? Map.of() : Map.of("REDRESS_OPTS", "-Xmx" + heap),
                true);
    }

    /// Another program, which takes the folder of a drill as its only argument.
    public static Installation otherProgram(Path launcher) {
        return new Installation(List.of(launcher.toAbsolutePath().toString()), Map.of(), false);
    }

    /// The command for one run over a drill.
    ///
    /// @param further arguments of every analysis
    /// @param result folder for the results
    List<String> commandFor(Path drill, List<String> further, Path result) {
        List<String> all = new ArrayList<>(command);
        if (analyses) {
            all.addAll(List.of("analyze", "--lang", "en", "--progress", "always"));
            for (Map.Entry<String, String> file : FILES) {
                Path there = drill.resolve(file.getValue());
                if (Files.exists(there)) {
                    all.addAll(List.of(file.getKey(), there.toString()));
                }
            }
            all.addAll(further);
            all.addAll(List.of("--out", result.toString()));
        } else {
            all.add(drill.toAbsolutePath().toString());
        }
        return all;
    }
}
