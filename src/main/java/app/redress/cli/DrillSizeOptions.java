package app.redress.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How large a simulated incident is.
final class DrillSizeOptions {
    @Option(names = "--accounts", paramLabel = "N", defaultValue = "2000")
    private int accounts;

    @Option(names = "--victims", paramLabel = "V", defaultValue = "40")
    private int victims;

    @Option(names = "--days", paramLabel = "D")
    private @Nullable Integer days;

    int accounts() {
        return accounts;
    }

    int victims() {
        return victims;
    }

    /// Null for what each kind of incident needs.
    @Nullable
    Integer days() {
        return days;
    }
}
