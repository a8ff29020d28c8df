package app.redress.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The policy used by a command.
public final class PolicyOption {
    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable Path file;

    /// The policy file; null for the bundled policy.
    @Nullable
    public Path file() {
        return file;
    }
}
