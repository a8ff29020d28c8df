package app.redress.cli.options;

import java.time.ZoneId;
import picocli.CommandLine.Option;

/// The zone a command works in.
public final class ZoneOption {
    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Tokyo")
    private ZoneId zone = ZoneId.of("Asia/Tokyo");

    public ZoneId zone() {
        return zone;
    }
}
