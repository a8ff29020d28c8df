package app.redress.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The size of a simulated incident.
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

    /// Days of evidence; null for the default of each kind of incident.
    @Nullable
    Integer days() {
        return days;
    }
}
