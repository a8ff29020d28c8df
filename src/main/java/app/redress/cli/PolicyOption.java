package app.redress.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The policy a command judges by.
final class PolicyOption {
    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable Path file;

    /// Null for the shipped one.
    @Nullable
    Path file() {
        return file;
    }
}
