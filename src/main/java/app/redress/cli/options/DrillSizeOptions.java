package app.redress.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The size of a simulated incident.
public final class DrillSizeOptions {
    @Option(names = "--accounts", paramLabel = "N", defaultValue = "2000")
    private int accounts;

    @Option(names = "--victims", paramLabel = "V", defaultValue = "40")
    private int victims;

    @Option(names = "--days", paramLabel = "D")
    private @Nullable Integer days;

    public int accounts() {
        return accounts;
    }

    public int victims() {
        return victims;
    }

    /// Days of evidence; null for the default of each kind of incident.
    @Nullable
    public Integer days() {
        return days;
    }
}
